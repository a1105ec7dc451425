using Dashboard.Data.Changes;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Dashboard.Live;

namespace Dashboard.Tests.Live.Push;

/// <summary>Figures whose values a test sets; it counts what is read.</summary>
internal sealed class FakeValues : ILiveFigures, IScopedFigures
{
    private readonly Dictionary<string, double> values = [];
    private readonly List<Action> listeners = [];

    public bool IsReady => true;

    public long Sequence { get; private set; } = 100;

    public DateTimeOffset AsOf => DateTimeOffset.UnixEpoch;

    public IClosedPeriods Closed => ClosedPeriods.None;

    public int FiguresRead { get; private set; }

    /// <summary>What happens while the feed reads, once.</summary>
    public Action? WhileReading { get; set; }

    public IScopedFigures For(Reader reader) => this;

    public IDisposable Subscribe(Action changed)
    {
        listeners.Add(changed);
        return new Nothing();
    }

    public void Set(string indicator, string area, double value)
    {
        SetSilently(indicator, area, value);
        listeners.ForEach(listener => listener());
    }

    public void SetSilently(string indicator, string area, double value)
    {
        Sequence++;
        values[$"{indicator} {area}"] = value;
    }

    public FigureSet Read(IReadOnlyList<FigureQuery> queries, long? asOf = null, CancellationToken cancellationToken = default)
    {
        FiguresRead += queries.Count;
        var happens = WhileReading;
        WhileReading = null;
        happens?.Invoke();
        return new FigureSet(Sequence, AsOf, [.. queries.Select(Figure)]);
    }

    public IReadOnlyList<MemberFigure> ReadMembers(Measure measure, IReadOnlyList<Area> areas, Period period) =>
        throw new NotSupportedException("These values have no members.");

    public long RevisionOf(Measure measure) => Sequence;

    private Figure Figure(FigureQuery query)
    {
        var value = values.GetValueOrDefault($"{query.Indicator!.Code} {query.Area.Code}");
        return new Figure(query.Indicator.Code, query.Area.Code, query.Period, value, null, null, null, null, FigureStatus.Provisional, null, 1);
    }

    private sealed class Nothing : IDisposable
    {
        public void Dispose()
        {
        }
    }
}
