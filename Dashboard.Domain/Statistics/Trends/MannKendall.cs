using Dashboard.Domain.Statistics.Intervals;
using MathNet.Numerics.Distributions;

namespace Dashboard.Domain.Statistics.Trends;

/// <summary>
/// A trend in one direction, without assuming a line or a distribution. <c>S = Σ sign(xj - xi)</c>, <c>Var S = [n(n-1)(2n+5) - Σ t(t-1)(2t+5)] / 18</c>
/// for ties of t. Sen's slope is the median of all <c>(xj - xi)/(j - i)</c>; its interval takes the slopes ranked <c>(N ∓ z √Var S)/2</c>. The seasonal
/// form compares like months only and adds up. Sources: Mann 1945, Econometrica 13:245-259; Kendall 1975, Rank Correlation Methods; Sen 1968, JASA 63:1379-1389;
/// Hirsch, Slack and Smith 1982, Water Resour Res 18:107-121 (seasonal).
/// </summary>
public static class MannKendall
{
    /// <summary>Under this many values the normal approximation does not hold.</summary>
    public const int LeastPoints = 8;

    /// <param name="values">Values at equal steps; NaN is missing and is passed over, its step still counts.</param>
    public static Computed<MonotonicTrend> Of(ReadOnlySpan<double> values) => Seasonal(values, 1);

    /// <param name="values">Values at equal steps; NaN is missing.</param>
    /// <param name="season">Steps in a season's round: 12 for months. Slopes are per step.</param>
    public static Computed<MonotonicTrend> Seasonal(ReadOnlySpan<double> values, int season = 12)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(season, 1);
        double score = 0, variance = 0;
        var known = 0;
        var slopes = new List<double>();
        for (var first = 0; first < Math.Min(season, values.Length); first++)
        {
            var part = Pairs(values, first, season, slopes);
            score += part.Score;
            variance += part.Variance;
            known += part.Known;
        }

        foreach (var value in values)
        {
            if (double.IsInfinity(value))
            {
                return NotComputable.OutOfRange;
            }
        }

        if (known < LeastPoints || slopes.Count == 0)
        {
            return NotComputable.TooFewPoints;
        }

        return variance > 0 ? Conclude(score, variance, slopes, known) : NotComputable.AllEqual;
    }

    private static MonotonicTrend Conclude(double score, double variance, List<double> slopes, int known)
    {
        var z = (score - Math.Sign(score)) / Math.Sqrt(variance);
        var p = 2 * Normal.CDF(0, 1, -Math.Abs(z));
        var direction = Math.Abs(z) <= ConfidenceLevel.Usual.Z ? TrendDirection.NoChange : z > 0 ? TrendDirection.Increasing : TrendDirection.Decreasing;
        slopes.Sort();
        return new MonotonicTrend(direction, score, variance, z, p, Median(slopes), SlopeInterval(slopes, variance), known);
    }

    private static (double Score, double Variance, int Known) Pairs(ReadOnlySpan<double> values, int first, int step, List<double> slopes)
    {
        double score = 0, tied = 0;
        var known = 0;
        for (var j = first; j < values.Length; j += step)
        {
            if (double.IsNaN(values[j]))
            {
                continue;
            }

            known++;
            var alike = 1;
            for (var i = first; i < j; i += step)
            {
                if (!double.IsNaN(values[i]))
                {
                    score += Math.Sign(values[j] - values[i]);
                    slopes.Add((values[j] - values[i]) / (j - i));
                    alike += values[i] == values[j] ? 1 : 0;
                }
            }

            // Growing a tie from t-1 to t adds t(t-1)(2t+5) - (t-1)(t-2)(2t+3) = 6(t-1)(t+1): summed over the members it is the correction.
            tied += 6.0 * (alike - 1) * (alike + 1);
        }

        double n = known;
        return (score, ((n * (n - 1) * ((2 * n) + 5)) - tied) / 18, known);
    }

    private static double Median(List<double> ascending)
    {
        var middle = ascending.Count / 2;
        return ascending.Count % 2 == 1 ? ascending[middle] : (ascending[middle - 1] + ascending[middle]) / 2;
    }

    private static Interval SlopeInterval(List<double> ascending, double variance)
    {
        var reach = ConfidenceLevel.Usual.Z * Math.Sqrt(variance);
        var lower = (int)Math.Round((ascending.Count - reach) / 2) - 1;
        var upper = (int)Math.Round((ascending.Count + reach) / 2);
        return new Interval(ascending[Math.Max(0, lower)], ascending[Math.Min(ascending.Count - 1, upper)]);
    }
}
