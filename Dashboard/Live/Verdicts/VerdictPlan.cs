using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Domain.Judgement.Targets;
using Dashboard.Domain.Territory;

namespace Dashboard.Live.Verdicts;

/// <summary>
/// What must be read to judge figures, and the verdicts once it was: figures share their series and their benchmarks, and all are read at one sequence.
/// </summary>
public sealed class VerdictPlan
{
    private readonly IReadOnlyList<VerdictQuery> asked;
    private readonly List<FigureQuery> queries;
    private readonly Dictionary<Key, int> places = [];

    private VerdictPlan(IReadOnlyList<VerdictQuery> asked)
    {
        this.asked = asked;
        queries = [.. asked.Select(query => query.Figure)];
        if (!asked.Any(query => query.IsJudged))
        {
            return;
        }

        for (var i = 0; i < queries.Count; i++)
        {
            places.TryAdd(Key.Of(queries[i]), i);
        }

        foreach (var query in asked.Where(query => query is { IsJudged: true, Figure.Indicator: not null }))
        {
            foreach (var needed in Needed(query))
            {
                if (places.TryAdd(Key.Of(needed), queries.Count))
                {
                    queries.Add(needed);
                }
            }
        }
    }

    /// <summary>What to read: first the figures asked for, in their order.</summary>
    public IReadOnlyList<FigureQuery> Queries => queries;

    /// <summary>Plans the reading.</summary>
    public static VerdictPlan Of(IReadOnlyList<VerdictQuery> asked)
    {
        ArgumentNullException.ThrowIfNull(asked);
        return new VerdictPlan(asked);
    }

    /// <summary>The verdicts on the figures asked for, in their order; null where none was asked for.</summary>
    /// <param name="read">The figures of <see cref="Queries"/>.</param>
    /// <param name="today">The day they were read on.</param>
    /// <param name="phases">The phases of control charts.</param>
    public IReadOnlyList<FigureVerdict?> Judge(IReadOnlyList<Figure> read, DateOnly today, StartedPhases phases)
    {
        ArgumentNullException.ThrowIfNull(read);
        ArgumentNullException.ThrowIfNull(phases);
        return [.. asked.Select((query, i) => query is { IsJudged: true, Figure.Indicator: { } indicator } ? Judge(query, indicator, read[i], read, today, phases) : null)];
    }

    private FigureVerdict Judge(VerdictQuery query, Indicator indicator, Figure figure, IReadOnlyList<Figure> read, DateOnly today, StartedPhases phases)
    {
        var area = query.Figure.Area;
        var series = ChartSeries.RecentOf([.. ChartSeries.RecentPeriods(figure.Period).Select(period => read[places[Key.Of(query.Figure with { Period = period })]])]);
        var benchmark = query.Benchmark is { } whole ? read[places[Key.Of(query.Figure with { Area = whole })]] : null;
        return new FigureVerdict(
            TargetVerdict.Of(indicator, figure),
            query.Benchmark?.Code,
            BenchmarkJudgement.Against(indicator, figure, benchmark, isItself: query.Benchmark == area),
            FigureSignals.Of(indicator, series, today, query.Figure.Settlement is null ? phases.Of(indicator.Code, area.Code) : []));
    }

    private static IEnumerable<FigureQuery> Needed(VerdictQuery query)
    {
        foreach (var period in ChartSeries.RecentPeriods(query.Figure.Period))
        {
            yield return query.Figure with { Period = period };
        }

        if (query.Benchmark is { } whole)
        {
            yield return query.Figure with { Area = whole };
        }
    }

    // By code: comparing whole indicators would cost more than reading their figures.
    private readonly record struct Key(string Code, int Area, Period Period, Settlement? Settlement)
    {
        public static Key Of(FigureQuery query) => new(query.Indicator?.Code ?? query.Measure!.Code, query.Area.Index, query.Period, query.Settlement);
    }
}
