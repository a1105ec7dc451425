using System.Collections.Immutable;
using Dashboard.Domain.Statistics.Indices;

namespace Dashboard.Domain.Statistics.Weights;

/// <summary>
/// Ranks areas by closeness to an ideal. Adding an area can turn the order of others around. Sources: Hwang and Yoon 1981; Opricovic and Tzeng 2004, EJOR 156:445-455.
/// </summary>
public static class Topsis
{
    /// <param name="table">Areas by indicators, no value missing.</param>
    /// <param name="weights">One per indicator, not negative; scaled to sum to 1.</param>
    /// <param name="form">How values are made comparable.</param>
    /// <returns>One per area. Not computable when all areas are alike: none is nearer than another.</returns>
    public static Computed<ImmutableArray<IdealDistance>> Of(DecisionTable table, ReadOnlySpan<double> weights, TopsisForm form = TopsisForm.Vector)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Fault() is { } fault)
        {
            return fault;
        }

        if (weights.Length != table.Columns)
        {
            return NotComputable.ShapeMismatch;
        }

        if (!IndicatorWeights.Given(weights).TryGet(out var shares))
        {
            return NotComputable.InvalidWeights;
        }

        var best = new double[table.Rows];
        var worst = new double[table.Rows];
        for (var column = 0; column < table.Columns; column++)
        {
            AddSquares(table, column, shares[column], form, best, worst);
        }

        var closeness = best.Zip(worst, (b, w) => Math.Sqrt(w) / (Math.Sqrt(b) + Math.Sqrt(w))).ToArray();
        if (closeness.Any(double.IsNaN))
        {
            return NotComputable.AllEqual;
        }

        var ranks = Ranking.Of(closeness);
        return Enumerable.Range(0, table.Rows)
            .Select(row => new IdealDistance(Math.Sqrt(best[row]), Math.Sqrt(worst[row]), closeness[row], (int)ranks[row]!.Value))
            .ToImmutableArray();
    }

    private static void AddSquares(DecisionTable table, int column, double weight, TopsisForm form, double[] best, double[] worst)
    {
        var values = form == TopsisForm.MinMax ? table.Oriented(column) : Lengthwise(table.Column(column));
        if (values is null)
        {
            return;
        }

        var highGood = form == TopsisForm.MinMax || table.IsBenefit(column);
        var (top, bottom) = highGood ? (values.Max(), values.Min()) : (values.Min(), values.Max());
        for (var row = 0; row < values.Length; row++)
        {
            best[row] += Square(weight * (values[row] - top));
            worst[row] += Square(weight * (values[row] - bottom));
        }
    }

    private static double[]? Lengthwise(double[] values)
    {
        var length = Math.Sqrt(values.Sum(Square));
        return length == 0 ? null : [.. values.Select(value => value / length)];
    }

    private static double Square(double value) => value * value;
}
