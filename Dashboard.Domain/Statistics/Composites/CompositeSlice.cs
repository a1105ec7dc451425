using Dashboard.Domain.Statistics.Coupling;
using Dashboard.Domain.Statistics.Weights;

namespace Dashboard.Domain.Statistics.Composites;

/// <summary>An index of many areas in one call, from a table of indicators by areas; the same sums in the same order as <see cref="CompositeIndex"/>.</summary>
public sealed class CompositeSlice
{
    private readonly (GoalpostRule Rule, int Board)[] rules;
    private readonly double[] boardWeights;
    private readonly int[][] subsystems;

    /// <param name="definition">What the index is made of.</param>
    /// <param name="scheme">Weights in force.</param>
    /// <param name="table">Goalposts.</param>
    public CompositeSlice(CompositeDefinition definition, WeightScheme scheme, GoalpostTable table)
    {
        ArgumentNullException.ThrowIfNull(definition);
        ArgumentNullException.ThrowIfNull(scheme);
        ArgumentNullException.ThrowIfNull(table);
        var boards = scheme.Weights.Keys.Order(StringComparer.Ordinal).ToArray();
        var total = scheme.Weights.Values.Sum();
        boardWeights = [.. boards.Select(board => scheme.Weights[board] / total)];
        rules = [.. table.Rules.Select(rule => (rule, Array.IndexOf(boards, rule.Indicator.Board))).Where(rule => rule.Item2 >= 0)];
        subsystems = [.. definition.Subsystems.Select(parts => Enumerable.Range(0, boards.Length).Where(i => parts.Contains(boards[i])).ToArray())];
    }

    /// <summary>The rules in the order of the table's rows.</summary>
    public IEnumerable<GoalpostRule> Rules => rules.Select(rule => rule.Rule);

    /// <param name="values">Figures, one row of areas for each rule; NaN is missing, positive infinity is "the area does not have this indicator".</param>
    /// <param name="days">For each rule the days of its period that have passed.</param>
    /// <param name="communities">Communities of each area.</param>
    /// <param name="scores">The index of each area; NaN where there is none.</param>
    /// <param name="coverage">Share of the indicators that have a figure.</param>
    public void Score(ReadOnlySpan<double> values, ReadOnlySpan<int> days, ReadOnlySpan<int> communities, Span<double> scores, Span<double> coverage)
    {
        var areas = communities.Length;
        if (values.Length != areas * rules.Length || days.Length != rules.Length || scores.Length != areas || coverage.Length != areas)
        {
            throw new ArgumentException("The table is one row of areas for each rule.", nameof(values));
        }

        Span<BoardSum> boards = stackalloc BoardSum[boardWeights.Length];
        for (var area = 0; area < areas; area++)
        {
            boards.Clear();
            int asked = 0, known = 0;
            for (var r = 0; r < rules.Length; r++)
            {
                var value = values[(r * areas) + area];
                if (double.IsPositiveInfinity(value))
                {
                    continue;
                }

                asked++;
                ref var board = ref boards[rules[r].Board];
                board.Asked++;
                if (!double.IsNaN(value))
                {
                    known++;
                    board.Known++;
                    board.Sum += rules[r].Rule.Score(value, days[r], communities[area]);
                }
            }

            coverage[area] = asked == 0 ? 0 : (double)known / asked;
            scores[area] = coverage[area] < CompositeIndex.LeastCoverage ? double.NaN : Join(boards);
        }
    }

    private double Join(ReadOnlySpan<BoardSum> boards)
    {
        if (subsystems.Length == 0)
        {
            double sum = 0, total = 0;
            for (var b = 0; b < boards.Length; b++)
            {
                if (boards[b].HasScore)
                {
                    sum += boardWeights[b] * boards[b].Mean;
                    total += boardWeights[b];
                }
            }

            // Without a board that has a score this is 0/0: no score.
            return sum / total * 100;
        }

        Span<double> scores = stackalloc double[subsystems.Length];
        Span<double> weights = stackalloc double[subsystems.Length];
        for (var s = 0; s < subsystems.Length; s++)
        {
            double sum = 0;
            foreach (var b in subsystems[s])
            {
                sum += boards[b].HasScore ? boardWeights[b] * boards[b].Mean : double.NaN;
                weights[s] += boardWeights[b];
            }

            scores[s] = sum / weights[s];
        }

        return CouplingCoordination.Of(scores, weights).TryGet(out var coupling) ? coupling.Coordination : double.NaN;
    }

    private struct BoardSum
    {
        public double Sum;
        public int Known;
        public int Asked;

        // 0/0 for a board without indicators is no coverage.
        public readonly bool HasScore => (double)Known / Asked >= CompositeIndex.LeastCoverage;

        public readonly double Mean => Sum / Known;
    }
}
