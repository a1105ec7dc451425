using System.Collections.Immutable;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Domain.Comparison;

/// <summary>
/// Ranks as intervals, by simulation: each figure is drawn from the distribution its interval describes (a normal in two halves, so that lopsided intervals stay
/// lopsided), all are ranked, 2,000 times. A closed form exists only for the mean rank; the simulation has a fixed seed of its own generator, so the same
/// figures give the same ranks on every machine and every night. Sources: Goldstein and Spiegelhalter 1996, JRSS A 159:385-443; Marshall and Spiegelhalter 1998, BMJ 316:1701-1704.
/// </summary>
public static class RankIntervals
{
    /// <summary>How many rankings are drawn.</summary>
    public const int Draws = 2000;

    /// <param name="estimates">One figure per area; a missing one, or one without an interval, has no rank.</param>
    /// <param name="polarity">Which direction is good: the best has rank 1.</param>
    /// <returns>One per area, in the order given.</returns>
    public static Computed<ImmutableArray<Computed<RankInterval>>> Of(IReadOnlyList<Computed<Estimate>> estimates, Polarity polarity)
    {
        ArgumentNullException.ThrowIfNull(estimates);
        if (!GoodSide.Exists(polarity))
        {
            return NotComputable.NoDirection;
        }

        var used = new List<int>();
        var halves = new List<TwoPieceNormal>();
        for (var i = 0; i < estimates.Count; i++)
        {
            if (estimates[i].TryGet(out var estimate) && TwoPieceNormal.Of(estimate).TryGet(out var drawn))
            {
                used.Add(i);
                halves.Add(polarity == Polarity.HigherBetter ? drawn.Turned() : drawn);
            }
        }

        if (used.Count < 2)
        {
            return NotComputable.TooFewPoints;
        }

        var ranks = RankSimulation.Run([.. halves], Draws);
        var result = new Computed<RankInterval>[estimates.Count];
        for (var i = 0; i < result.Length; i++)
        {
            result[i] = estimates[i].TryGet(out var estimate) ? estimate.Interval.Reason ?? NotComputable.NoInterval : NotComputable.NoData;
        }

        for (var k = 0; k < used.Count; k++)
        {
            result[used[k]] = ranks[k];
        }

        return ImmutableArray.Create(result);
    }
}
