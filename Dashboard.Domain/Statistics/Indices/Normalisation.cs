using System.Collections.Immutable;
using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Domain.Statistics.Indices;

/// <summary>
/// Makes indicators comparable across areas. Values of a negative direction are multiplied by -1 first; missing values (NaN) stay missing. All of these
/// depend on the areas and the period at hand; only <see cref="Goalposts"/> and fixed targets are stable over time. A constant indicator is refused, so
/// that it leaves the run with a notice instead of scoring 0 or 50. Source: OECD/JRC Handbook on Constructing Composite Indicators 2008, step 5.
/// </summary>
public static class Normalisation
{
    /// <summary>Min-max: <c>(x - min)/(max - min) × (to - from) + from</c>.</summary>
    public static Computed<ImmutableArray<double?>> MinMax(ReadOnlySpan<double> values, bool positive = true, double from = 0, double to = 1) =>
        Varied(values, positive).Then(column => column.Map(x => ((x - column.Lowest) / (column.Highest - column.Lowest) * (to - from)) + from));

    /// <summary>Standard scores: <c>(x - x̄)/s × deviation + mean</c>, s with n - 1.</summary>
    public static Computed<ImmutableArray<double?>> ZScore(ReadOnlySpan<double> values, bool positive = true, double mean = 0, double deviation = 1) =>
        Varied(values, positive).Then(column =>
        {
            double centre = Moments.Mean(column.Known), spread = Moments.SampleDeviation(column.Known);
            return column.Map(x => ((x - centre) / spread * deviation) + mean);
        });

    /// <summary>Ascending ranks: the worst has 1.</summary>
    public static Computed<ImmutableArray<double?>> Rank(ReadOnlySpan<double> values, bool positive = true, RankTies ties = RankTies.Minimum) =>
        Varied(values, positive).Then<ImmutableArray<double?>>(column => Ranking.Of(column.Oriented, highestFirst: false, ties));

    /// <summary>How many stand below: rank - 1.</summary>
    public static Computed<ImmutableArray<double?>> Borda(ReadOnlySpan<double> values, bool positive = true) =>
        Rank(values, positive).Then<ImmutableArray<double?>>(ranks => ranks.Select(rank => rank - 1).ToImmutableArray());

    /// <summary>(rank - 1)/(n - 1): 0 for the worst, 1 for the best.</summary>
    public static Computed<ImmutableArray<double?>> PercentileRank(ReadOnlySpan<double> values, bool positive = true) =>
        Varied(values, positive).Then<ImmutableArray<double?>>(column =>
            Ranking.Of(column.Oriented, highestFirst: false).Select(rank => (rank - 1) / (column.Known.Length - 1)).ToImmutableArray());

    /// <summary>Distance from the worst as a share of the target's: <c>(x - min)/(target - min)</c>.</summary>
    /// <param name="values">Values; NaN is missing.</param>
    /// <param name="target">The target, in the unit of the values.</param>
    /// <param name="positive">Whether higher is better.</param>
    /// <param name="cap">
    /// Whether scores beyond the target count as 1; a target at the worst value, which all have reached, is refused without it. A target that even the worst
    /// has passed leaves no distance to measure, and the reference's formula then turns the order around: choose another target.
    /// </param>
    public static Computed<ImmutableArray<double?>> DistanceToTarget(ReadOnlySpan<double> values, double target, bool positive = true, bool cap = false) =>
        Varied(values, positive).Then<ImmutableArray<double?>>(column =>
        {
            var reach = (positive ? target : -target) - column.Lowest;
            if (!double.IsFinite(reach) || (reach == 0 && !cap))
            {
                return NotComputable.OutOfRange;
            }

            return column.Map(x => reach == 0 ? 1 : cap ? Math.Min(1, (x - column.Lowest) / reach) : (x - column.Lowest) / reach);
        });

    /// <summary>1 less the distance from the best as a share of the range: <c>1 - (max - x)/(max - min)</c>.</summary>
    public static Computed<ImmutableArray<double?>> DistanceToBest(ReadOnlySpan<double> values, bool positive = true) =>
        Varied(values, positive).Then(column => column.Map(x => 1 - ((column.Highest - x) / (column.Highest - column.Lowest))));

    /// <summary>Share of the highest value: <c>x / max</c>. Refused when that is not positive: shares of a negative one turn the order around.</summary>
    public static Computed<ImmutableArray<double?>> ShareOfBest(ReadOnlySpan<double> values, bool positive = true) =>
        Varied(values, positive).Then<ImmutableArray<double?>>(column => column.Highest <= 0
            ? NotComputable.NotPositive
            : column.Map(x => x / column.Highest));

    private static Computed<OrientedColumn> Varied(ReadOnlySpan<double> values, bool positive) =>
        OrientedColumn.Of(values, positive).Then<OrientedColumn>(column => column.Lowest == column.Highest ? NotComputable.AllEqual : column);
}
