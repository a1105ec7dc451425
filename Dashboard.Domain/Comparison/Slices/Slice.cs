using Dashboard.Domain.Comparison;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.ControlCharts;
using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Domain.Comparison.Slices;

/// <summary>
/// Intervals, outcomes and control charts of one indicator over all areas and periods in one call, without allocating. It runs the same limits and rules
/// as the single methods, so a figure judged here is judged the same on its own page, to the last bit.
/// </summary>
public static class Slice
{
    private const int LongestOnStack = 512;

    /// <param name="question">What to work out.</param>
    /// <param name="counts">Numerators, areas by periods; NaN is missing.</param>
    /// <param name="denominators">Denominators.</param>
    /// <param name="benchmarks">The benchmark's value in each period; NaN for none.</param>
    /// <param name="result">Where the results go.</param>
    /// <exception cref="ArgumentException">A list does not have the size of the table.</exception>
    public static void Judge(
        in SliceQuestion question,
        ReadOnlySpan<double> counts,
        ReadOnlySpan<double> denominators,
        ReadOnlySpan<double> benchmarks,
        SliceResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        result.Shape.Require(counts.Length, nameof(counts));
        result.Shape.Require(denominators.Length, nameof(denominators));
        if (benchmarks.Length != result.Shape.Periods)
        {
            throw new ArgumentException("One benchmark for each period is needed.", nameof(benchmarks));
        }

        Estimate(question, counts, denominators, result);
        Compare(question, benchmarks, result);
        Chart(question, result);
    }

    private static void Estimate(in SliceQuestion question, ReadOnlySpan<double> counts, ReadOnlySpan<double> denominators, SliceResult result)
    {
        Span<double> values = result.Values, lower = result.Lower, upper = result.Upper;
        var proportion = question.Interval == SliceInterval.Proportion;
        var confidence = ConfidenceLevel.Usual;
        for (var i = 0; i < counts.Length; i++)
        {
            double x = counts[i], n = denominators[i];
            if (!(x >= 0) || !(n > 0) || !double.IsFinite(x) || !double.IsFinite(n) || (proportion && x > n))
            {
                values[i] = lower[i] = upper[i] = double.NaN;
                continue;
            }

            values[i] = x / n * question.Multiplier;
            if (proportion)
            {
                var (low, high) = ProportionInterval.Limits(x, n, confidence.Z);
                lower[i] = low * question.Multiplier;
                upper[i] = high * question.Multiplier;
            }
            else
            {
                var (low, high) = PoissonLimits.Of(x, confidence);
                lower[i] = low * question.Multiplier / n;
                upper[i] = high * question.Multiplier / n;
            }
        }
    }

    private static void Compare(in SliceQuestion question, ReadOnlySpan<double> benchmarks, SliceResult result)
    {
        var outcomes = result.Outcomes;
        var periods = benchmarks.Length;
        for (var area = 0; area < result.Shape.Areas; area++)
        {
            for (var period = 0; period < periods; period++)
            {
                var i = (area * periods) + period;
                outcomes[i] = area == question.BenchmarkArea ? NotComputable.IsItsOwnBenchmark
                    : double.IsNaN(benchmarks[period]) ? NotComputable.NoBenchmark
                    : double.IsNaN(result.Lower[i]) ? NotComputable.NoInterval
                    : Judgement.Of(result.Upper[i] < benchmarks[period] ? -1 : result.Lower[i] > benchmarks[period] ? 1 : 0, question.Polarity);
            }
        }
    }

    private static void Chart(in SliceQuestion question, SliceResult result)
    {
        var periods = result.Shape.Periods;
        var causes = periods <= LongestOnStack ? stackalloc SpecialCause[periods] : new SpecialCause[periods];
        for (var area = 0; area < result.Shape.Areas; area++)
        {
            var phase = PhaseReading.Of(result.Values.Slice(area * periods, periods), screen: true, fixedAfter: null, causes);
            result.Charts[area] = new ChartReading(
                phase.HasLimits ? phase.Limits : NotComputable.TooFewPoints,
                causes[^1],
                phase.VariationOf(causes[^1], question.Polarity),
                phase.AssuranceOf(question.Target, question.Polarity));
        }
    }
}
