using System.Collections.Immutable;
using Dashboard.Domain.WorkItems.Cohorts;

namespace Dashboard.Domain.WorkItems.Mediations;

/// <summary>What a mediation adds to which measure: volume by acceptance, success by conclusion.</summary>
internal static class MediationMeasures
{
    public static ImmutableArray<MeasureRule<Mediation>> All { get; } =
    [
        new("mediation.accepted", (m, ref t) => t.Count(m.AcceptedAt)),
        new("mediation.concluded", (m, ref t) => t.Count(m.ConcludedAt, when: IsConcluded(m))),
        new("mediation.succeeded", (m, ref t) => t.Count(m.ConcludedAt, when: IsAgreed(m))),
        new("mediation.concluded-30d", (m, ref t) => t.Count(m.ConcludedAt, when: IsConcluded(m) && m.ConcludedAt - m.AcceptedAt <= ThirtyDays)),
        new("mediation.concluded.community-level", (m, ref t) => t.Count(m.ConcludedAt, when: IsAgreed(m) && m.Level is "community")),
        new("mediation.virtue-mediator", (m, ref t) => t.Count(m.ConcludedAt, when: IsConcluded(m) && HasVirtueMediator(m))),
    ];

    private static readonly TimeSpan ThirtyDays = TimeSpan.FromDays(30);

    /// <summary>Agreed, and whatever became of the agreement later.</summary>
    private static bool IsAgreed(Mediation m) =>
        m.State is "agreed" or "fulfilled" or "breached" or "judicially-confirmed" or "revisited" or "archived";

    /// <summary>Withdrawn and transferred disputes stay in the denominator.</summary>
    private static bool IsConcluded(Mediation m) => IsAgreed(m) || m.State is "failed" or "transferred" or "withdrawn";

    private static bool HasVirtueMediator(Mediation m)
    {
        foreach (var kind in m.MediatorKinds)
        {
            if (kind is "five-elders" or "local-worthy")
            {
                return true;
            }
        }

        return false;
    }
}
