using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Domain.Comparison;

/// <summary>
/// A figure with its interval against a benchmark. An area is never compared with itself: the caller says so with <c>isItself</c>.
/// Source: PHE Technical Guide, RAG rating indicator values (2017).
/// </summary>
public static class BenchmarkOutcome
{
    /// <summary>
    /// The usual comparison: the interval against the benchmark's value. A benchmark equal to a limit is similar.
    /// </summary>
    public static Computed<Outcome> SingleOverlap(Computed<Interval> interval, double? benchmark, Polarity polarity, bool isItself = false)
    {
        if (isItself)
        {
            return NotComputable.IsItsOwnBenchmark;
        }

        if (benchmark is not { } value || !double.IsFinite(value))
        {
            return NotComputable.NoBenchmark;
        }

        return interval.TryGet(out var own) ? GoodSide.Judge(Side(own.Lower, own.Upper, value, value), polarity) : NotComputable.NoInterval;
    }

    /// <inheritdoc cref="SingleOverlap(Computed{Interval}, double?, Polarity, bool)"/>
    /// <param name="lower">Lower limit of the figure; null without an interval.</param>
    /// <param name="upper">Upper limit of the figure; null without an interval.</param>
    /// <param name="benchmark">The benchmark's value; null for none.</param>
    /// <param name="polarity">Which direction is good.</param>
    /// <param name="isItself">Whether the area is its own benchmark.</param>
    public static Computed<Outcome> SingleOverlap(double? lower, double? upper, double? benchmark, Polarity polarity, bool isItself = false) =>
        SingleOverlap(Limits(lower, upper), benchmark, polarity, isItself);

    /// <summary>The careful comparison: interval against interval. They are similar when they overlap; touching is overlapping.</summary>
    public static Computed<Outcome> DoubleOverlap(Computed<Interval> interval, Computed<Interval> benchmark, Polarity polarity, bool isItself = false)
    {
        if (isItself)
        {
            return NotComputable.IsItsOwnBenchmark;
        }

        if (!benchmark.TryGet(out var other))
        {
            return NotComputable.NoBenchmark;
        }

        if (!interval.TryGet(out var own))
        {
            return NotComputable.NoInterval;
        }

        return GoodSide.Judge(Side(own.Lower, own.Upper, other.Lower, other.Upper), polarity);
    }

    /// <summary>Which side of another range a range lies on: 1 above, -1 below, 0 when they touch or overlap. A value is a range of no width.</summary>
    internal static int Side(double lower, double upper, double otherLower, double otherUpper) => upper < otherLower ? -1 : lower > otherUpper ? 1 : 0;

    private static Computed<Interval> Limits(double? lower, double? upper) =>
        lower is { } low && upper is { } high && low <= high && double.IsFinite(low) && double.IsFinite(high)
            ? new Interval(low, high)
            : NotComputable.NoInterval;
}
