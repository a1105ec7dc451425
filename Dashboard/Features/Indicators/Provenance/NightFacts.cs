using Dashboard.Data.Changes;
using Dashboard.Data.Nights;

namespace Dashboard.Features.Indicators.Provenance;

/// <summary>What the nights did with a period.</summary>
/// <param name="Frozen">When and at which change it was frozen; null while it is not.</param>
/// <param name="Night">The night that froze it, or the latest one; null before the first.</param>
public sealed record NightFacts(ClosedPeriod? Frozen, NightRun? Night);
