using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Ui.Map;

/// <summary>How an area's figure stands against a benchmark: its 95 % and 99.8 % intervals either hold the benchmark or do not.</summary>
public static class Outcomes
{
    /// <summary>The outcome of one area; the benchmark is the city's value.</summary>
    public static Outcome Against(Indicator indicator, Figure area, Figure? benchmark)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(area);
        if (area.Value is null)
        {
            return Outcome.Missing;
        }

        var usual = Domain.Comparison.BenchmarkOutcome.SingleOverlap(area.Lower, area.Upper, benchmark?.Value, indicator.Polarity);
        if (!usual.TryGet(out var judged))
        {
            return Outcome.Unjudged;
        }

        var careful = Domain.Comparison.BenchmarkOutcome.SingleOverlap(Wide(indicator, area), benchmark?.Value, indicator.Polarity);
        return Name(judged, careful.TryGet(out var clear) && clear == judged);
    }

    /// <summary>The css class and shape of an outcome.</summary>
    public static string Class(Outcome outcome) => outcome switch
    {
        Outcome.Better998 => "better2",
        Outcome.Better95 => "better1",
        Outcome.Worse95 => "worse1",
        Outcome.Worse998 => "worse2",
        Outcome.Differs95 => "differs1",
        Outcome.Differs998 => "differs2",
        Outcome.Missing => "missing",
        Outcome.Unjudged => "unjudged",
        _ => "similar",
    };

    private static Outcome Name(Domain.Statistics.Outcome judged, bool clear) => judged switch
    {
        Domain.Statistics.Outcome.Better => clear ? Outcome.Better998 : Outcome.Better95,
        Domain.Statistics.Outcome.Worse => clear ? Outcome.Worse998 : Outcome.Worse95,
        Domain.Statistics.Outcome.Similar => Outcome.Similar,
        _ => clear ? Outcome.Differs998 : Outcome.Differs95,
    };

    private static Computed<Interval> Wide(Indicator indicator, Figure figure)
    {
        if (figure is not { Numerator: { } numerator, Denominator: { } denominator })
        {
            return NotComputable.NoInterval;
        }

        var estimate = indicator.Kind switch
        {
            IndicatorKind.Proportion => ProportionInterval.Of((double)numerator, (double)denominator, 0.998, indicator.Scale),
            IndicatorKind.Rate => RateInterval.Of((double)numerator, (double)denominator, 0.998, indicator.Scale),
            _ => default,
        };
        return estimate.Then(one => one.Interval);
    }
}
