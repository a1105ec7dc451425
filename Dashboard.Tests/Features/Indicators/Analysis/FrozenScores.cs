using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Domain.Territory;
using Dashboard.Live;
using Dashboard.Tests.Ui;

namespace Dashboard.Tests.Features.Indicators.Analysis;

/// <summary>Indices of areas in the order asked, with one period frozen at a sequence; the first one can be corrected afterwards.</summary>
internal sealed class FrozenScores(Period frozen, long sequence, CompositeScore[] scores) : IScopedFigures
{
    private CompositeScore? corrected;

    /// <summary>The sequence last read at; null for the present.</summary>
    public long? AskedAt { get; private set; }

    public void Correct(CompositeScore first) => corrected = first;

    public long? FrozenAt(Period period) => period == frozen ? sequence : null;

    public FigureSet Read(IReadOnlyList<FigureQuery> queries, long? asOf = null, CancellationToken cancellationToken = default)
    {
        AskedAt = asOf;
        return new FigureSet(asOf ?? sequence + 1, DateTimeOffset.UnixEpoch, [.. queries.Select((query, i) =>
            Some.Figure(50, query.Indicator!.Code, query.Period, FigureStatus.Final) with { Area = query.Area.Code, Composite = i == 0 && asOf is null && corrected is not null ? corrected : scores[i] })]);
    }

    public IReadOnlyList<MemberFigure> ReadMembers(Measure measure, IReadOnlyList<Area> areas, Period period) => throw new NotSupportedException("These figures have no members.");

    public long RevisionOf(Measure measure) => 0;
}
