using System.Collections.Immutable;

namespace Dashboard.Domain.Statistics.Funnels;

/// <summary>A funnel: the baseline of all areas together and where each lies around it.</summary>
/// <param name="Baseline">Sum of counts over sum of sizes, in the funnel's unit.</param>
/// <param name="Points">One per area that could be used, in the order given.</param>
/// <param name="Excluded">Areas left out because count or size is missing or impossible: shown, never silently dropped.</param>
public sealed record Funnel(double Baseline, ImmutableArray<FunnelPoint> Points, int Excluded)
{
    /// <summary>
    /// How many of the tested areas would be flagged if nothing were going on: 5 % of them at 95 %. With 3,047 communities that is 152, so lists use
    /// the 99.8 % limits or <see cref="BenjaminiHochberg"/>.
    /// </summary>
    public double ExpectedByChance => 0.05 * Points.Length;
}
