using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Domain.Comparison;

/// <summary>
/// A figure against a goal that was set. Reaching the goal exactly is reaching it. Source: PHE Technical Guide, comparison with goals.
/// </summary>
public static class GoalOutcome
{
    /// <summary>Against one value: at the goal or on its good side is better, otherwise worse; there is no similar.</summary>
    public static Computed<Outcome> OfValue(double? value, double? goal, Polarity polarity) =>
        Fault(value, goal, polarity) is { } fault ? fault
        : polarity == Polarity.HigherBetter ? Reached(value >= goal)
        : Reached(value <= goal);

    /// <summary>
    /// Against a band of tolerance. Higher is better: under the lower end worse, from the upper end better, similar between.
    /// Lower is better: under the lower end better, from the upper end worse.
    /// </summary>
    public static Computed<Outcome> OfBand(double? value, double lower, double upper, Polarity polarity)
    {
        if (lower > upper)
        {
            return NotComputable.OutOfRange;
        }

        return (Fault(value, lower, polarity) ?? Fault(value, upper)) is { } fault
            ? fault
            : GoodSide.Judge(value < lower ? -1 : value >= upper ? 1 : 0, polarity);
    }

    /// <summary>Whether a figure that is good inside a range lies inside; both ends belong to it.</summary>
    public static Computed<Outcome> OfRange(double? value, double lower, double upper)
    {
        if ((Fault(value, lower) ?? Fault(value, upper)) is { } fault)
        {
            return fault;
        }

        return lower > upper ? NotComputable.OutOfRange : Reached(value >= lower && value <= upper);
    }

    /// <summary>
    /// With the interval. Higher is better: the lower limit at or above the goal is better, the upper limit under it is worse, otherwise similar.
    /// Lower is better: the upper limit at or under the goal is better, the lower limit above it is worse.
    /// </summary>
    public static Computed<Outcome> OfInterval(Computed<Interval> interval, double? goal, Polarity polarity)
    {
        if (!interval.TryGet(out var own))
        {
            return NotComputable.NoInterval;
        }

        if (Fault(own.Lower, goal, polarity) is { } fault)
        {
            return fault;
        }

        return polarity == Polarity.HigherBetter
            ? Decide(own.Lower >= goal, own.Upper < goal)
            : Decide(own.Upper <= goal, own.Lower > goal);
    }

    /// <summary>Against the catalogue's target, by value: a range for range indicators, otherwise one value for the settlement.</summary>
    /// <param name="value">The figure; null is missing.</param>
    /// <param name="target">The target; null for none.</param>
    /// <param name="polarity">Which direction is good.</param>
    /// <param name="rural">Whether the figure is one of villages, which may have a target of their own.</param>
    public static Computed<Outcome> Of(double? value, Target? target, Polarity polarity, bool rural = false)
    {
        if (target is null)
        {
            return NotComputable.NoBenchmark;
        }

        if (target.IsRange)
        {
            return polarity == Polarity.TargetRange
                ? OfRange(value, target.Lower, target.Upper)
                : OfBand(value, target.Lower, target.Upper, polarity);
        }

        var goal = rural ? target.Rural ?? target.Lower : target.Lower;
        return polarity == Polarity.TargetRange ? OfRange(value, goal, goal) : OfValue(value, goal, polarity);
    }

    private static NotComputable? Fault(double? value, double? goal, Polarity polarity) =>
        Fault(value, goal) ?? (GoodSide.Exists(polarity) ? null : NotComputable.NoDirection);

    private static NotComputable? Fault(double? value, double? goal) =>
        value is null || double.IsNaN(value.Value) ? NotComputable.NoData
        : double.IsInfinity(value.Value) ? NotComputable.OutOfRange
        : goal is null || double.IsNaN(goal.Value) ? NotComputable.NoBenchmark
        : null;

    private static Outcome Reached(bool reached) => reached ? Outcome.Better : Outcome.Worse;

    private static Outcome Decide(bool better, bool worse) => better ? Outcome.Better : worse ? Outcome.Worse : Outcome.Similar;
}
