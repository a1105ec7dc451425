using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Inequality;

namespace Dashboard.Features.Indicators.Analysis.Inequality;

/// <summary>The usual measures of inequality over one set of units, weighted by population.</summary>
/// <param name="Units">What entered them.</param>
/// <param name="TheilT">Theil T.</param>
/// <param name="TheilL">Theil L, or why it is not defined.</param>
/// <param name="Gini">The Gini coefficient.</param>
/// <param name="Variation">Standard deviation over mean.</param>
public readonly record struct SpreadLine(
    InequalityUnits Units, Computed<double> TheilT, Computed<double> TheilL, Computed<double> Gini, Computed<double> Variation)
{
    /// <summary>All four over the same units.</summary>
    /// <param name="means">Amount per head of each unit.</param>
    /// <param name="heads">Heads of each unit, above 0.</param>
    /// <param name="missing">Units that are not known.</param>
    public static SpreadLine Of(ReadOnlySpan<double> means, ReadOnlySpan<double> heads, int missing)
    {
        var theil = Theil.Of(means, heads);
        var zero = 0;
        foreach (var mean in means)
        {
            zero += mean == 0 ? 1 : 0;
        }

        return new SpreadLine(
            new InequalityUnits(means.Length, zero, missing),
            theil.Then<double>(found => found.T.Total),
            theil.Then(found => found.L.Then<double>(parts => parts.Total)),
            Domain.Statistics.Inequality.Gini.Of(means, heads).Then<double>(found => found.Value),
            Spread.Variation(means, heads));
    }
}
