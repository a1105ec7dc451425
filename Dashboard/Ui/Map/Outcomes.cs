using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
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
        if (area.Value is not { } value)
        {
            return Outcome.Missing;
        }

        if (benchmark?.Value is not { } level || area.Lower is not { } lower || area.Upper is not { } upper)
        {
            return Outcome.Unjudged;
        }

        if (level >= lower && level <= upper)
        {
            return Outcome.Similar;
        }

        var clear = Wide(indicator, area) is { } wide && (level < wide.Lower || level > wide.Upper);
        return Name(indicator.Polarity, value > level, clear);
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

    private static Outcome Name(Polarity polarity, bool higher, bool clear) => polarity switch
    {
        Polarity.HigherBetter => Judged(higher, clear),
        Polarity.LowerBetter => Judged(!higher, clear),
        _ => clear ? Outcome.Differs998 : Outcome.Differs95,
    };

    private static Outcome Judged(bool better, bool clear) => (better, clear) switch
    {
        (true, true) => Outcome.Better998,
        (true, false) => Outcome.Better95,
        (false, true) => Outcome.Worse998,
        _ => Outcome.Worse95,
    };

    private static Interval? Wide(Indicator indicator, Figure figure)
    {
        if (figure is not { Numerator: { } numerator, Denominator: { } denominator })
        {
            return null;
        }

        var estimate = indicator.Kind switch
        {
            IndicatorKind.Proportion => ProportionInterval.Of((double)numerator, (double)denominator, 0.998, indicator.Scale),
            IndicatorKind.Rate => RateInterval.Of((double)numerator, (double)denominator, 0.998, indicator.Scale),
            _ => default,
        };
        return estimate.Exists && estimate.Value.Interval.TryGet(out var interval) ? interval : null;
    }
}
