using System.Collections.Immutable;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Domain.WorkItems.Cohorts;

/// <summary>The rules of one type, each with its measure of the catalogue.</summary>
internal sealed class RuleSet<TItem>
    where TItem : WorkItem
{
    private readonly (Measure Measure, Tallying<TItem> Read)[] rules;

    /// <exception cref="ArgumentException">A rule names a measure that the catalogue lacks.</exception>
    public RuleSet(GovernanceCatalogue catalogue, ImmutableArray<MeasureRule<TItem>> rules) =>
        this.rules = [.. rules.Select(rule => catalogue.TryFindMeasure(rule.Code, out var measure)
            ? (measure, rule.Read)
            : throw new ArgumentException($"The catalogue has no measure '{rule.Code}'.", nameof(catalogue)))];

    /// <summary>Reads every measure of the item.</summary>
    public void Read(TItem item, ref Tally tally)
    {
        foreach (var (measure, read) in rules)
        {
            tally.Measure = measure;
            read(item, ref tally);
        }
    }
}
