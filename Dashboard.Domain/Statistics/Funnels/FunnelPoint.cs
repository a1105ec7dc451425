namespace Dashboard.Domain.Statistics.Funnels;

/// <summary>One area in a funnel.</summary>
/// <param name="Count">Its numerator, or its observed events.</param>
/// <param name="Size">Its denominator, or its expected events.</param>
/// <param name="Value">The figure, in the funnel's unit.</param>
/// <param name="Limits">Proportions: limits around the baseline at its size. Rates and ratios: limits of its own count.</param>
/// <param name="Signal">Where it lies.</param>
/// <param name="PValue">Two-sided probability of a distance like this by chance alone, for lists of many areas.</param>
public readonly record struct FunnelPoint(double Count, double Size, double Value, FunnelLimits Limits, FunnelSignal Signal, double PValue);
