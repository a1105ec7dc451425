using Dashboard.Data.Changes;
using Dashboard.Domain.Aggregation;
using Dashboard.Identity;
using Dashboard.Live;

namespace Dashboard.Tests.Live;

/// <summary>Figures that hold nothing but tell of changes.</summary>
internal sealed class FakeFigures : ILiveFigures
{
    private readonly List<Action> listeners = [];

    public bool IsReady => true;

    public long Sequence { get; private set; }

    public DateTimeOffset AsOf => DateTimeOffset.UnixEpoch;

    public IClosedPeriods Closed => ClosedPeriods.None;

    public int Listeners => listeners.Count;

    public IScopedFigures For(Reader reader) => throw new NotSupportedException("These figures only tell of changes.");

    public IDisposable Subscribe(Action changed)
    {
        listeners.Add(changed);
        return new Listening(this, changed);
    }

    public void Change()
    {
        Sequence++;
        foreach (var listener in listeners.ToArray())
        {
            listener();
        }
    }

    private sealed class Listening(FakeFigures figures, Action changed) : IDisposable
    {
        public void Dispose() => figures.listeners.Remove(changed);
    }
}
