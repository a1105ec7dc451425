namespace Dashboard.Domain.Statistics.Funnels;

/// <summary>The drawn limits of a rate funnel at one number of events.</summary>
/// <param name="Events">The number of events.</param>
/// <param name="Limits">The limits, in the unit of the baseline.</param>
/// <param name="Sizes">For each limit the size at which it stands, in sizes per unit of the baseline (population divided by the multiplier).</param>
public readonly record struct RateCurvePoint(double Events, FunnelLimits Limits, FunnelLimits Sizes);
