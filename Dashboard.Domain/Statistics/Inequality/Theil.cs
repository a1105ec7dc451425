using System.Collections.Immutable;

namespace Dashboard.Domain.Statistics.Inequality;

/// <summary>
/// Theil's two indices over units weighted by population, with what lies between and within groups.
/// <c>T = Σ f (y/μ) ln(y/μ) = Σ S ln(S/F) + Σ S T</c> by shares of the total; <c>L = Σ f ln(μ/y) = Σ F ln(F/S) + Σ F L</c> by shares of the
/// population. Zeros are kept: 0 ln 0 = 0 in T, and L is not defined with one. With figures of districts only, the between part is a lower bound.
/// Sources: Theil 1967; Shorrocks 1980, Econometrica 48:613-625.
/// </summary>
/// <param name="T">Theil T with its parts.</param>
/// <param name="L">Theil L with its parts, or why it is not defined.</param>
/// <param name="Groups">Every group, by number.</param>
public sealed record Theil(Decomposition T, Computed<Decomposition> L, ImmutableArray<UnitGroup> Groups)
{
    /// <param name="means">Mean per head of each unit, not negative. NaN is missing.</param>
    /// <param name="populations">Heads of each unit; empty for one each. A unit without heads is skipped, whatever its mean.</param>
    /// <param name="groups">Group of each unit; empty for one group.</param>
    public static Computed<Theil> Of(ReadOnlySpan<double> means, ReadOnlySpan<double> populations = default, ReadOnlySpan<int> groups = default)
    {
        if (!groups.IsEmpty && groups.Length != means.Length)
        {
            return NotComputable.ShapeMismatch;
        }

        var units = Units.Of(means, populations);
        return units.TryGet(out var all) ? Decompose(all, groups) : units.Reason!.Value;
    }

    /// <summary>Theil T and L over units nested twice: district, then town or country.</summary>
    /// <param name="means">Mean per head of each unit.</param>
    /// <param name="populations">Heads of each unit.</param>
    /// <param name="outer">District of each unit.</param>
    /// <param name="inner">Town or country (any number) of each unit.</param>
    public static Computed<NestedTheil> Nested(ReadOnlySpan<double> means, ReadOnlySpan<double> populations, ReadOnlySpan<int> outer, ReadOnlySpan<int> inner)
    {
        if (outer.Length != means.Length || inner.Length != means.Length)
        {
            return NotComputable.ShapeMismatch;
        }

        var cells = new Dictionary<(int, int), int>();
        var fine = new int[means.Length];
        for (var i = 0; i < means.Length; i++)
        {
            var key = (outer[i], inner[i]);
            cells.TryAdd(key, cells.Count);
            fine[i] = cells[key];
        }

        var byOuter = Of(means, populations, outer);
        if (!byOuter.TryGet(out var coarse))
        {
            return byOuter.Reason!.Value;
        }

        var byCell = Of(means, populations, fine).Value;
        var t = new NestedDecomposition(coarse.T.Total, coarse.T.Between, Rest(byCell.T, coarse.T), byCell.T.Within);
        Computed<NestedDecomposition> l = coarse.L.TryGet(out var outerL) && byCell.L.TryGet(out var cellL)
            ? new NestedDecomposition(outerL.Total, outerL.Between, Rest(cellL, outerL), cellL.Within)
            : NotComputable.NotPositive;
        return new NestedTheil(t, l);
    }

    // What is nothing can come out a hair below it.
    private static double Rest(Decomposition fine, Decomposition coarse) => Math.Max(0, fine.Between - coarse.Between);

    private static Theil Decompose(Units all, ReadOnlySpan<int> groups)
    {
        var sums = new SortedDictionary<int, GroupSums>();
        for (var i = 0; i < all.Means.Length; i++)
        {
            var group = groups.IsEmpty ? 0 : groups[i];
            sums.TryAdd(group, new GroupSums());
            sums[group].Add(all.Means[i], all.People[i]);
        }

        var found = ImmutableArray.CreateBuilder<UnitGroup>(sums.Count);
        double betweenT = 0, withinT = 0, betweenL = 0, withinL = 0;
        var positive = true;
        foreach (var (number, sum) in sums)
        {
            double f = sum.Population / all.Population, s = sum.Total / all.Total;
            var group = new UnitGroup(number, f, s, sum.Population > 0 ? sum.Total / sum.Population : null, sum.T, sum.L);
            found.Add(group);
            betweenT += s > 0 ? s * Math.Log(s / f) : 0;
            withinT += s * group.TheilT;
            if (group.TheilL.TryGet(out var inside))
            {
                betweenL += f > 0 ? f * Math.Log(f / s) : 0;
                withinL += f * inside;
            }
            else
            {
                positive = false;
            }
        }

        betweenT = Math.Max(0, betweenT);
        betweenL = Math.Max(0, betweenL);
        Computed<Decomposition> l = positive ? new Decomposition(betweenL + withinL, betweenL, withinL) : NotComputable.NotPositive;
        return new Theil(new Decomposition(betweenT + withinT, betweenT, withinT), l, found.MoveToImmutable());
    }
}
