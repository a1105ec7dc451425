using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.ControlCharts;

namespace Dashboard.Domain.Judgement.Signals;

/// <summary>What a control chart says about a figure and its recent past; equal by value.</summary>
/// <param name="Causes">For each recent figure, oldest first, the rule it breaks.</param>
/// <param name="Limits">The control limits; null where there are none.</param>
/// <param name="Variation">Whether the newest judged figure is a signal; null where the chart cannot speak.</param>
/// <param name="Assurance">Whether the target will be reached; null without a target, or where the chart cannot speak.</param>
/// <param name="Silence">Why it cannot speak; null when it does.</param>
/// <param name="Cause">The rule that the newest judged figure breaks.</param>
public sealed record FigureSignal(
    ValueList<SpecialCause> Causes, ChartLimits? Limits, VariationIcon? Variation, AssuranceIcon? Assurance, NotComputable? Silence, SpecialCause Cause)
{
    /// <summary>The stretches of the chart, oldest first; one where nobody started a phase, none where there is no chart.</summary>
    public ValueList<SignalPhase> Phases { get; init; } = new([]);

    /// <summary>What the calendar says about the recent figures.</summary>
    public ChartCalendar Calendar { get; init; } = ChartCalendar.Empty;

    /// <summary>For each figure that could be judged, oldest first, why it is kept out of limits and rules; null where it is in.</summary>
    public ValueList<LeftOut?> Exclusions { get; init; } = new([]);

    /// <summary>Why what is said is said of a period before the newest; null when it is said of the newest, or nothing is said.</summary>
    public NotComputable? Earlier { get; init; }

    /// <summary>The place of the newest judged figure among the recent ones; null where none is judged.</summary>
    public int? Newest { get; init; }

    /// <summary>Why the point is kept out of limits and rules; null when it is in.</summary>
    public LeftOut? ExclusionOf(int index) => index >= 0 && index < Exclusions.Count ? Exclusions[index] : null;

    /// <summary>Whether something happened.</summary>
    public bool IsSignal => Variation is { } icon && icon != VariationIcon.CommonCause;

    /// <summary>Whether what happened is bad.</summary>
    public bool IsConcern => Variation is VariationIcon.ConcernHigh or VariationIcon.ConcernLow;

    /// <summary>Whether what happened is good.</summary>
    public bool IsImprovement => Variation is VariationIcon.ImprovementHigh or VariationIcon.ImprovementLow;
}
