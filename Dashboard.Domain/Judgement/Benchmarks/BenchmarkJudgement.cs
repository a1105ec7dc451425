using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Aggregation.Reading;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Comparison;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Domain.Judgement.Benchmarks;

/// <summary>
/// Holds an area's figure against a benchmark: its 95 % and 99.8 % intervals either hold the benchmark or do not. A difference must also be as rare as its level
/// says when it is counted exactly: one case of one is no difference.
/// </summary>
public static class BenchmarkJudgement
{
    private const double Careful = 0.998;

    /// <summary>The verdict on one area; the benchmark is the value of the whole.</summary>
    /// <param name="indicator">What is measured.</param>
    /// <param name="area">The figure of the area.</param>
    /// <param name="benchmark">The figure of the whole; null for none.</param>
    /// <param name="isItself">Whether the area is the whole.</param>
    public static BenchmarkVerdict Against(Indicator indicator, Figure area, Figure? benchmark, bool isItself = false)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(area);
        if (area.Value is null)
        {
            return new BenchmarkVerdict(Standing.Missing, null, NotComputable.NoData);
        }

        var usual = BenchmarkOutcome.SingleOverlap(area.Lower, area.Upper, benchmark?.Value, indicator.Polarity, isItself);
        if (!usual.TryGet(out var judged))
        {
            return new BenchmarkVerdict(Standing.NotCompared, null, usual.Reason);
        }

        var wide = Intervals.Of(indicator, area.Numerator, area.Denominator, Careful);
        var method = wide.TryGet(out var estimate) ? estimate.Method : IntervalMethod.OrderStatistics;
        var level = benchmark!.Value!.Value;
        var tail = ExactTail.Of(indicator, area, level) ?? 0;
        if (judged != Outcome.Similar && tail > ExactTail.Usual)
        {
            return new BenchmarkVerdict(Standing.Similar, method, ExactTail.IsFew(indicator, area, level) ? NotComputable.TooFewCases : null);
        }

        var careful = BenchmarkOutcome.SingleOverlap(wide.Then(one => one.Interval), level, indicator.Polarity);
        return new BenchmarkVerdict(Name(judged, tail <= ExactTail.Careful && careful.TryGet(out var clear) && clear == judged), method, null);
    }

    private static Standing Name(Outcome judged, bool clear) => judged switch
    {
        Outcome.Better => clear ? Standing.Better998 : Standing.Better95,
        Outcome.Worse => clear ? Standing.Worse998 : Standing.Worse95,
        Outcome.Higher => clear ? Standing.Higher998 : Standing.Higher95,
        Outcome.Lower => clear ? Standing.Lower998 : Standing.Lower95,
        _ => Standing.Similar,
    };
}
