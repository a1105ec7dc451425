using System.Collections.Immutable;
using Dashboard.Domain.WorkItems.Cohorts;

namespace Dashboard.Domain.WorkItems.Projects;

/// <summary>What a project adds to which measure: plans and completions by plan year, milestones by their planned time, fund projects by approval.</summary>
internal static class ProjectMeasures
{
    public static ImmutableArray<MeasureRule<Project>> All { get; } =
    [
        new("project.courtyard.planned", (p, ref t) => t.Planned(p.PlanYear, when: p.Programme is "old-courtyard")),
        new("project.courtyard.accepted", (p, ref t) => t.WithinPlan(p.PlanYear, p.AcceptedAt, when: p.Programme is "old-courtyard")),
        new("project.backstreet.planned", (p, ref t) => t.Planned(p.PlanYear, when: p.Programme is "back-street")),
        new("project.backstreet.accepted", (p, ref t) => t.WithinPlan(p.PlanYear, p.AcceptedAt, when: p.Programme is "back-street")),
        new("project.featured.planned", (p, ref t) => t.Planned(p.PlanYear, when: p.Programme is "featured-block")),
        new("project.featured.accepted", (p, ref t) => t.WithinPlan(p.PlanYear, p.AcceptedAt, when: p.Programme is "featured-block")),
        new("project.service.planned", (p, ref t) => t.Planned(p.PlanYear, when: p.Programme is "service-upgrade")),
        new("project.service.accepted", (p, ref t) => t.WithinPlan(p.PlanYear, p.AcceptedAt, when: p.Programme is "service-upgrade")),
        new("project.safe.planned", (p, ref t) => t.Planned(p.PlanYear, when: p.Programme is "safe-community")),
        new("project.safe.accepted", (p, ref t) => t.WithinPlan(p.PlanYear, p.AcceptedAt, when: p.Programme is "safe-community")),
        new("project.dev.investment.planned", (p, ref t) => t.Planned(p.PlanYear, when: p.Kind is "development", amount: t.Smallest(p.InvestmentPlanned))),
        new("project.dev.investment.done", (p, ref t) => t.Planned(p.PlanYear, when: p.Kind is "development", amount: t.Smallest(p.InvestmentDone))),
        new("fund.project.count", (p, ref t) => t.Count(p.ApprovedAt, when: p.Programme is "guarantee-fund")),
        new("fund.project.resident-decided.count", (p, ref t) => t.Count(p.ApprovedAt, when: p.Programme is "guarantee-fund" && p.DeliberationId is not null)),
        new("milestone.five.due", (p, ref t) =>
        {
            foreach (var milestone in p.Milestones)
            {
                t.Due(milestone.PlannedAt, done: milestone.ActualAt is not null, when: IsFiveActions(p));
            }
        }),
        new("milestone.five.met", (p, ref t) =>
        {
            foreach (var milestone in p.Milestones)
            {
                t.Count(milestone.PlannedAt, when: IsFiveActions(p) && milestone.ActualAt <= milestone.PlannedAt);
            }
        }),
    ];

    /// <summary>The five actions (五大行动) of 2017 to 2020, which the catalogue's measures mean.</summary>
    private static bool IsFiveActions(Project p) =>
        p.Programme is "old-courtyard" or "back-street" or "featured-block" or "service-upgrade" or "safe-community";
}
