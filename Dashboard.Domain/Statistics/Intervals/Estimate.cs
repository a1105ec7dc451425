namespace Dashboard.Domain.Statistics.Intervals;

/// <summary>A value with its confidence interval.</summary>
/// <param name="Value">The value, in the unit it was asked for.</param>
/// <param name="Interval">Its interval, or why it has none (one value has a mean but no spread).</param>
/// <param name="Method">How the interval was computed.</param>
/// <param name="Confidence">The confidence as a share (0.95).</param>
public readonly record struct Estimate(double Value, Computed<Interval> Interval, IntervalMethod Method, double Confidence)
{
    /// <summary>Lower end; null without an interval.</summary>
    public double? Lower => Interval.TryGet(out var interval) ? interval.Lower : null;

    /// <summary>Upper end; null without an interval.</summary>
    public double? Upper => Interval.TryGet(out var interval) ? interval.Upper : null;
}
