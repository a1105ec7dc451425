using Dashboard.Data.Changes;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Dashboard.Live;

namespace Dashboard.Bench.Live;

/// <summary>Figures that all move with each change: reading them costs next to nothing, so what is measured is the hub.</summary>
internal sealed class MovingFigures : ILiveFigures, IScopedFigures
{
    private Action? changed;

    public bool IsReady => true;

    public long Sequence { get; private set; } = 1;

    public DateTimeOffset AsOf => DateTimeOffset.UnixEpoch;

    public IClosedPeriods Closed => ClosedPeriods.None;

    public IScopedFigures For(Reader reader) => this;

    public IDisposable Subscribe(Action listener)
    {
        changed = listener;
        return new CancellationTokenSource();
    }

    public void Change()
    {
        Move();
        changed?.Invoke();
    }

    /// <summary>Moves without telling anybody: for the baseline, whose messages are sent by hand.</summary>
    public void Move() => Sequence++;

    public FigureSet Read(IReadOnlyList<FigureQuery> queries, long? asOf = null, CancellationToken cancellationToken = default) => new(
        Sequence,
        AsOf,
        [
            .. queries.Select(query => new Figure(
                query.Indicator!.Code, query.Area.Code, query.Period, 80 + (Sequence % 100 / 10.0), 800 + Sequence, 1000, 79.5, 81.5, FigureStatus.Provisional, null, 0.98)),
        ]);

    public IReadOnlyList<MemberFigure> ReadMembers(Measure measure, IReadOnlyList<Area> areas, Period period) =>
        throw new NotSupportedException("These figures have no members.");

    public long RevisionOf(Measure measure) => Sequence;
}
