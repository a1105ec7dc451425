namespace Dashboard.Live.Verdicts;

/// <summary>What the control chart of a figure says.</summary>
/// <param name="Cause">The rule that is broken, or none; null where the chart is silent.</param>
/// <param name="Variation">What that means; null where the chart is silent.</param>
/// <param name="Assurance">pass, fail or inconsistent; null without a target or a chart.</param>
/// <param name="Mean">The middle line.</param>
/// <param name="Lower">The lower limit.</param>
/// <param name="Upper">The upper limit.</param>
/// <param name="Reason">Why the chart is silent, or why it speaks of the period before; null otherwise.</param>
public sealed record SignalAnswer(string? Cause, string? Variation, string? Assurance, double? Mean, double? Lower, double? Upper, string? Reason);
