using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;
using Dashboard.Domain.WorkItems.Assignments;
using Dashboard.Domain.WorkItems.Deliberations;
using Dashboard.Domain.WorkItems.GridEvents;
using Dashboard.Domain.WorkItems.Mediations;
using Dashboard.Domain.WorkItems.Projects;
using Dashboard.Domain.WorkItems.Requests;

namespace Dashboard.Tests.WorkItems;

/// <summary>Random whole states of items: any state with any timestamps, so that rules meet what no orderly source would send.</summary>
internal sealed class RandomItems(Random random)
{
    private static readonly DateTimeOffset Begin = Sample.At("2025-12-01T00:00:00");

    public WorkItem Next(string id, int version)
    {
        var (source, area, deleted) = ("random", AnyArea(), random.Next(12) == 0);
        return random.Next(6) switch
        {
            0 => new Assignment
            {
                Source = source, Id = id, Version = version, Area = area, Deleted = deleted, State = Any(AssignmentWords.State), Department = $"D{random.Next(4)}",
                Category = Any(AssignmentWords.Category), List = Any(AssignmentWords.List), TargetLevel = Any(AssignmentWords.TargetLevel),
                Origin = Any(AssignmentWords.Origin), Gate = Any(AssignmentWords.Gate), Funded = Chance(), RedispatchCount = random.Next(3), Datasets = Chance() ? ["a", "b"] : [],
                SubmittedAt = Moment(), ReviewedAt = Moment(), DispatchedAt = Moment(), ArrivedAt = Moment(), DueAt = Moment(), ClosedAt = Moment(),
            },
            1 => new Request
            {
                Source = source, Id = id, Version = version, Area = area, Deleted = deleted, State = Any(RequestWords.State), Nature = Any(RequestWords.Nature),
                Rating = Chance() ? Any(RequestWords.Rating) : null, Resolved = Any(RequestWords.Resolved), ReopenCount = random.Next(3), Urgent = Chance(),
                ReceivedAt = Moment() ?? Begin, DispatchedAt = Moment(), FirstContactAt = Moment(), RepliedAt = Moment(), FollowedUpAt = Moment(), RatedAt = Moment(),
                DueAt = Moment(), OriginalDueAt = Moment(), ClosedAt = Moment(),
            },
            2 => new GridEvent
            {
                Source = source, Id = id, Version = version, Area = area, Deleted = deleted, State = Any(GridEventWords.State), Origin = Any(GridEventWords.Origin),
                Category = Any(GridEventWords.Category), Severity = random.Next(1, 5), ReworkCount = random.Next(2),
                ReportedAt = Moment() ?? Begin, FiledAt = Moment(), AssignedAt = Moment(), CheckedAt = Moment(), DueAt = Moment(), ClosedAt = Moment(),
            },
            3 => new Mediation
            {
                Source = source, Id = id, Version = version, Area = area, Deleted = deleted, State = Any(MediationWords.State), Kind = Any(MediationWords.Kind),
                Level = Any(MediationWords.Level), MediatorKinds = [Any(MediationWords.Mediator)], Venue = "法律之家",
                AcceptedAt = Moment(), ConcludedAt = Moment(), FulfilledAt = Moment(), DueAt = Moment(),
            },
            4 => new Deliberation
            {
                Source = source, Id = id, Version = version, Area = area, Deleted = deleted, State = Any(DeliberationWords.State), Proposer = Any(DeliberationWords.Proposer),
                Topics = random.Next(5), ResidentTopics = Chance() ? random.Next(5) : null, Attendees = random.Next(80), HeldAt = Moment(),
                Resolutions = [.. Enumerable.Range(0, random.Next(4)).Select(_ => new Resolution(Moment(), Moment()))],
            },
            _ => new Project
            {
                Source = source, Id = id, Version = version, Area = area, Deleted = deleted, State = Any(ProjectWords.State), Kind = Any(ProjectWords.Kind),
                Programme = random.GetItems(["old-courtyard", "back-street", "guarantee-fund", "safe-community", "other"], 1)[0], PlanYear = Chance() ? random.Next(2025, 2027) : null,
                DeliberationId = Chance() ? "D-1" : null, InvestmentPlanned = Chance() ? random.Next(100_000) / 100m : null, InvestmentDone = random.Next(100_000) / 10_000m,
                ApprovedAt = Moment(), AcceptedAt = Moment(),
                Milestones = [.. Enumerable.Range(0, random.Next(4)).Select(_ => new Milestone(Moment(), Moment()))],
            },
        };
    }

    /// <summary>A moment within four months, to the second; null one time in four.</summary>
    public DateTimeOffset? Moment() => random.Next(4) == 0 ? null : Begin.AddSeconds(random.Next(120 * 86_400));

    private string AnyArea() => TerritoryMap.BuiltIn.AtCell(random.Next(1, TerritoryMap.BuiltIn.CellCount)).Code;

    private bool Chance() => random.Next(2) == 0;

    private string Any(Vocabulary vocabulary) => vocabulary.Words[random.Next(vocabulary.Words.Length)];
}
