using System.Collections.Immutable;
using Dashboard.Domain.Statistics.Coupling;
using Dashboard.Domain.Statistics.Indices;
using Dashboard.Domain.Statistics.Weights;

namespace Dashboard.Domain.Statistics.Composites;

/// <summary>
/// Puts an index together from scores by goalposts: indicators of a board count alike, boards by the scheme in force. No score when more than 20 % of
/// what should be there is missing, neither for the index nor for a board; a board without a score leaves a total index that is covered well enough, but not a
/// coupling, which needs every subsystem.
/// </summary>
public static class CompositeIndex
{
    /// <summary>The least share of indicators that must have a figure.</summary>
    public const double LeastCoverage = 0.8;

    private const double Points = 100;

    /// <param name="definition">What it is made of.</param>
    /// <param name="scheme">Weights in force; null gives no score.</param>
    /// <param name="indicators">Every scored indicator of the boards concerned.</param>
    public static CompositeScore Of(CompositeDefinition definition, WeightScheme? scheme, IReadOnlyCollection<IndicatorScore> indicators)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(indicators);
        if (scheme is null)
        {
            return new CompositeScore(definition.Code, NotComputable.InvalidWeights, 0, [], null, null);
        }

        var boards = Boards(scheme, indicators);
        var (asked, known) = (0, 0);
        foreach (var board in boards)
        {
            Count(board.Indicators.AsSpan(), ref asked, ref known);
        }

        if (asked == 0)
        {
            return new CompositeScore(definition.Code, NotComputable.NoData, 0, boards, null, scheme);
        }

        var coverage = known / (double)asked;
        if (coverage < LeastCoverage)
        {
            return new CompositeScore(definition.Code, NotComputable.TooMuchMissing, coverage, boards, null, scheme);
        }

        if (definition.IsCoupling)
        {
            var coupled = Couple(definition, boards);
            return new CompositeScore(definition.Code, coupled.Then<double>(found => found.Coordination), coverage, boards, coupled.TryGet(out var c) ? c : null, scheme);
        }

        return new CompositeScore(definition.Code, Mean(boards).Then<double>(mean => mean * Points), coverage, boards, null, scheme);
    }

    /// <summary>The subsystems of a coupling with their scores; not computable when a board has none, or a subsystem no weight or no board.</summary>
    /// <param name="definition">What is coupled.</param>
    /// <param name="boards">The boards of the index.</param>
    public static Computed<ImmutableArray<Subsystem>> Subsystems(CompositeDefinition definition, ImmutableArray<BoardScore> boards)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var found = ImmutableArray.CreateBuilder<Subsystem>(definition.Subsystems.Length);
        foreach (var keys in definition.Subsystems)
        {
            var own = boards.Where(board => keys.Contains(board.Board)).ToArray();
            if (!own.All(board => board.Score.Exists))
            {
                return NotComputable.TooMuchMissing;
            }

            var mean = Mean(own);
            if (!mean.TryGet(out var score))
            {
                return mean.Reason!.Value;
            }

            found.Add(new Subsystem(keys, score, own.Sum(board => board.Weight)));
        }

        return found.MoveToImmutable();
    }

    private static ImmutableArray<BoardScore> Boards(WeightScheme scheme, IReadOnlyCollection<IndicatorScore> indicators)
    {
        var boards = ImmutableArray.CreateBuilder<BoardScore>(scheme.Shares.Length);
        var all = indicators as IndicatorScore[] ?? [.. indicators];
        var own = new List<IndicatorScore>(all.Length);
        foreach (var (key, weight) in scheme.Shares)
        {
            own.Clear();
            foreach (ref readonly var indicator in all.AsSpan())
            {
                if (indicator.Board == key)
                {
                    own.Add(indicator);
                }
            }

            boards.Add(Board(key, weight, [.. own]));
        }

        return boards.MoveToImmutable();
    }

    private static BoardScore Board(string key, double weight, ImmutableArray<IndicatorScore> indicators)
    {
        var (asked, known) = (0, 0);
        Count(indicators.AsSpan(), ref asked, ref known);
        var coverage = asked == 0 ? 0 : known / (double)asked;
        return new BoardScore(key, coverage < LeastCoverage ? NotComputable.TooMuchMissing : MeanOf(indicators), coverage, weight, indicators);
    }

    private static Computed<double> MeanOf(ImmutableArray<IndicatorScore> indicators)
    {
        var scores = new double[indicators.Length];
        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = indicators[i].Counted ? indicators[i].Score ?? double.NaN : double.NaN;
        }

        return WeightedMean.Of(scores);
    }

    private static void Count(ReadOnlySpan<IndicatorScore> indicators, ref int asked, ref int known)
    {
        foreach (var indicator in indicators)
        {
            asked += indicator.Counted ? 1 : 0;
            known += indicator is { Counted: true, Score: not null } ? 1 : 0;
        }
    }

    private static Computed<double> Mean(IEnumerable<BoardScore> boards) => WeightedMean.Of(
        [.. boards.Select(board => board.Score.TryGet(out var score) ? score : double.NaN)],
        [.. boards.Select(board => board.Weight)]);

    private static Computed<CouplingCoordination> Couple(CompositeDefinition definition, ImmutableArray<BoardScore> boards) =>
        Subsystems(definition, boards).Then(parts => CouplingCoordination.Of([.. parts.Select(part => part.Score)], [.. parts.Select(part => part.Weight)]));
}
