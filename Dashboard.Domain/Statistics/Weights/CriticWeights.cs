using System.Collections.Immutable;
using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Domain.Statistics.Weights;

/// <summary>
/// CRITIC weights: <c>C = σ Σ (1 - r)</c> on values oriented from 0 to 1, <c>w = C / Σ C</c>: contrast times conflict with the other indicators.
/// Source: Diakoulaki, Mavrotas and Papayannakis 1995, Comput Oper Res 22:763-770.
/// </summary>
public static class CriticWeights
{
    private const double Noise = 1e-12;

    /// <returns>Not computable when every indicator says the same (all perfectly correlated).</returns>
    public static Computed<IndicatorWeights> Of(DecisionTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Fault() is { } fault)
        {
            return fault;
        }

        var columns = Enumerable.Range(0, table.Columns).Select(table.Oriented).ToArray();
        var information = new double?[table.Columns];
        for (var j = 0; j < columns.Length; j++)
        {
            if (columns[j] is { } own)
            {
                var conflict = columns.Sum(other => other is null ? 0 : Conflict(own, other));
                information[j] = Moments.SampleDeviation(own) * conflict;
            }
        }

        var constant = Enumerable.Range(0, columns.Length).Where(j => columns[j] is null).ToImmutableArray();
        var weights = IndicatorWeights.Given([.. information.Select(c => c ?? 0)]);
        return weights.TryGet(out var given) ? new IndicatorWeights(given, [.. information], constant) : NotComputable.AllEqual;
    }

    private static double Conflict(double[] a, double[] b)
    {
        var conflict = 1 - Correlation.Of(a, b);
        return conflict < Noise ? 0 : conflict;
    }
}
