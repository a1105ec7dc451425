using Dashboard.Data.Changes;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Domain.Territory;
using Dashboard.Identity;

namespace Dashboard.Live.Following;

/// <summary>The live figures as one reader may see them.</summary>
internal sealed class ScopedFigures(LiveFigures figures, LiveStore store, EarlierStores earlier, TimeProvider time, Reader reader) : IScopedFigures
{
    /// <summary>Figures read between two looks at whether anyone still waits for them.</summary>
    private const int LookEvery = 512;

    /// <inheritdoc/>
    public StartedPhases Phases => figures.Phases;

    /// <inheritdoc/>
    public long? FrozenAt(Period period) => figures.Closed.FrozenAt(period);

    /// <inheritdoc/>
    public FigureSet Read(IReadOnlyList<FigureQuery> queries, long? asOf = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(queries);
        if (!figures.IsReady)
        {
            throw new FiguresNotReadyException();
        }

        if (asOf is { } sequence && sequence != figures.Sequence)
        {
            var known = earlier.At(sequence, cancellationToken);
            return Read(queries, new FigureReader(known.Amounts, known.Closed, CityTime.DayOf(known.Position.CommittedAt), earlier: true), known.Position, cancellationToken);
        }

        var today = CityTime.DayOf(time.GetUtcNow());
        return store.Read((amounts, position, closed) => Read(queries, new FigureReader(amounts, closed, today), position, cancellationToken));
    }

    /// <inheritdoc/>
    public IReadOnlyList<MemberFigure> ReadMembers(Measure measure, IReadOnlyList<Area> areas, Period period)
    {
        ArgumentNullException.ThrowIfNull(areas);
        if (!figures.IsReady)
        {
            throw new FiguresNotReadyException();
        }

        var today = CityTime.DayOf(time.GetUtcNow());
        return store.Read((amounts, _, closed) =>
        {
            var figureReader = new FigureReader(amounts, closed, today);
            return areas.Select(area => figureReader.ReadMembers(reader.Scope, measure, area, period)).ToList();
        });
    }

    /// <inheritdoc/>
    public long RevisionOf(Measure measure) => store.Read((amounts, _, _) => amounts.RevisionOf(measure));

    private FigureSet Read(IReadOnlyList<FigureQuery> queries, FigureReader figureReader, LogPosition position, CancellationToken cancellationToken)
    {
        var read = new Figure[queries.Count];
        for (var i = 0; i < read.Length; i++)
        {
            if (i % LookEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

            var (indicator, measure, area, period, settlement, through) = queries[i];
            read[i] = (indicator, through) switch
            {
                (null, _) => figureReader.ReadMeasure(reader.Scope, measure ?? throw new ArgumentException("A query names an indicator or a measure."), area, period, settlement),
                (_, { } day) => figureReader.ReadThrough(reader.Scope, indicator, area, period, day, settlement),
                _ => figureReader.Read(reader.Scope, indicator, area, period, settlement),
            };
        }

        return new FigureSet(position.Sequence, position.CommittedAt, read);
    }
}
