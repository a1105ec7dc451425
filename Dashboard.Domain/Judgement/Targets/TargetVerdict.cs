using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Comparison;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Statistics;

namespace Dashboard.Domain.Judgement.Targets;

/// <summary>How a figure stands against its target.</summary>
/// <param name="Standing">Met, missed, not due yet, or nothing.</param>
/// <param name="Silence">Why it is neither met nor missed; null when it is one of the two.</param>
public readonly record struct TargetVerdict(TargetStanding Standing, TargetSilence? Silence)
{
    /// <summary>Whether the figure is held against its target now.</summary>
    public bool IsJudged => Standing is TargetStanding.Met or TargetStanding.Missed;

    /// <summary>The verdict on a figure.</summary>
    public static TargetVerdict Of(Indicator indicator, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(figure);
        if (indicator.Target is not { } target)
        {
            return new TargetVerdict(TargetStanding.None, TargetSilence.NoTarget);
        }

        if (figure.Value is not { } exact)
        {
            return new TargetVerdict(TargetStanding.None, TargetSilence.NoFigure);
        }

        if (target.Rural is not null)
        {
            return new TargetVerdict(TargetStanding.None, TargetSilence.DiffersBySettlement);
        }

        if (!GoalOutcome.Of(AsShown(indicator, exact), GoalOf(indicator, figure, target), indicator.Polarity).TryGet(out var outcome))
        {
            return new TargetVerdict(TargetStanding.None, TargetSilence.NotComparable);
        }

        return !TargetTiming.IsDue(indicator, figure)
            ? new TargetVerdict(TargetStanding.NotDue, TargetSilence.PeriodRuns)
            : new TargetVerdict(outcome == Outcome.Better ? TargetStanding.Met : TargetStanding.Missed, null);
    }

    /// <summary>What the figure must have reached by now: the target, or the elapsed part of a target for the year. Null where the indicator has none.</summary>
    public static Target? GoalOf(Indicator indicator, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return indicator.Target is { } target ? GoalOf(indicator, figure, target) : null;
    }

    /// <summary>The value at the digits that are shown, by which it is judged: 95.0 does not miss "≥ 95".</summary>
    public static double AsShown(Indicator indicator, double value)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return Math.Round(value, indicator.Decimals, MidpointRounding.AwayFromZero);
    }

    private static Target GoalOf(Indicator indicator, Figure figure, Target target)
    {
        var share = TargetTiming.ElapsedShare(indicator, figure);
        return share == 1 ? target : target with { Lower = AsShown(indicator, target.Lower * share), Upper = AsShown(indicator, target.Upper * share) };
    }
}
