using System.Collections.Immutable;

namespace Dashboard.Domain.Statistics.Funnels;

/// <summary>Which of many areas stand out when the whole list is looked at.</summary>
/// <param name="Tested">How many areas were tested: stated wherever a flag is shown.</param>
/// <param name="FalseShare">The share of the flagged that may be false alarms (0.05).</param>
/// <param name="Threshold">The largest probability that counts; null when nothing stands out.</param>
/// <param name="Flagged">One per area, in the order given; an untested (missing) area is not flagged.</param>
/// <param name="Adjusted">The adjusted probability of each area; null for the untested.</param>
public sealed record Discoveries(int Tested, double FalseShare, double? Threshold, ImmutableArray<bool> Flagged, ImmutableArray<double?> Adjusted);
