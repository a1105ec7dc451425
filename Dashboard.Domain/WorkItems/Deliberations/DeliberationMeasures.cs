using System.Collections.Immutable;
using Dashboard.Domain.WorkItems.Cohorts;

namespace Dashboard.Domain.WorkItems.Deliberations;

/// <summary>What a deliberation adds to which measure: sessions and topics by the day held, resolutions by their due time.</summary>
internal static class DeliberationMeasures
{
    public static ImmutableArray<MeasureRule<Deliberation>> All { get; } =
    [
        new("deliberation.held", (d, ref t) => t.Count(d.HeldAt)),
        new("deliberation.topic.count", (d, ref t) => t.Count(d.HeldAt, amount: d.Topics)),
        new("deliberation.topic.resident", (d, ref t) => t.Count(d.HeldAt, amount: d.ResidentTopics ?? (d.Proposer is "resident" ? d.Topics : 0))),
        new("deliberation.resolution.due", (d, ref t) =>
        {
            foreach (var resolution in d.Resolutions)
            {
                t.Due(resolution.DueAt, done: resolution.ImplementedAt is not null);
            }
        }),
        new("deliberation.resolution.implemented", (d, ref t) =>
        {
            foreach (var resolution in d.Resolutions)
            {
                t.Count(resolution.DueAt, when: resolution.ImplementedAt <= resolution.DueAt);
            }
        }),
    ];
}
