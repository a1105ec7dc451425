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
    private static readonly (double Value, double Lower, double Upper) Missing = (double.NaN, double.NaN, double.NaN);

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
        for (var i = 0; i < counts.Length; i++)
        {
            (values[i], lower[i], upper[i]) = Cell(question, counts[i], denominators[i]);
        }
    }

    private static (double Value, double Lower, double Upper) Cell(in SliceQuestion question, double x, double n)
    {
        var proportion = question.Interval == SliceInterval.Proportion;
        if (Counts.Fault(x, n, question.Multiplier) is not null || (proportion && x > n))
        {
            return Missing;
        }

        var (low, high) = proportion ? ProportionInterval.Limits(x, n, ConfidenceLevel.Usual.Z) : PoissonLimits.Of(x, ConfidenceLevel.Usual);
        var exposure = proportion ? 1 : n;
        double lower = low * question.Multiplier / exposure, upper = high * question.Multiplier / exposure;
        return double.IsFinite(lower + upper) ? (x / n * question.Multiplier, lower, upper) : Missing;
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
                    : !double.IsFinite(benchmarks[period]) ? NotComputable.NoBenchmark
                    : double.IsNaN(result.Lower[i]) ? NotComputable.NoInterval
                    : GoodSide.Judge(BenchmarkOutcome.Side(result.Lower[i], result.Upper[i], benchmarks[period], benchmarks[period]), question.Polarity);
            }
        }
    }

    private static void Chart(in SliceQuestion question, SliceResult result)
    {
        var periods = result.Shape.Periods;
        var causes = result.Causes;
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
