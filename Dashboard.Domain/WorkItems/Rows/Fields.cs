using System.Diagnostics.CodeAnalysis;
using Dashboard.Domain.Calendar;
using static Dashboard.Domain.WorkItems.Rows.FieldKind;

namespace Dashboard.Domain.WorkItems.Rows;

/// <summary>Every field of the six types and of returns, with its kind and limit. A field means the same in each type that has it.</summary>
public static class Fields
{
    private static readonly List<Field> Known = [];

    public static readonly Field Type = Add("type", Text, 32);
    public static readonly Field Source = Add("source", Text, 64);
    public static readonly Field Id = Add("id", Text, 128);
    public static readonly Field Version = Add("version", Whole, int.MaxValue);
    public static readonly Field Area = Add("area", Text, 32);
    public static readonly Field State = Add("state", Text, 32);
    public static readonly Field Deleted = Add("deleted", Flag);

    public static readonly Field TaskId = Add("taskId", Text, 128);
    public static readonly Field Department = Add("department", Text, 128);
    public static readonly Field Title = Add("title", Text, 200);
    public static readonly Field Category = Add("category", Text, 128);
    public static readonly Field List = Add("list", Text, 32);
    public static readonly Field TargetLevel = Add("targetLevel", Text, 32);
    public static readonly Field Origin = Add("origin", Text, 32);
    public static readonly Field Gate = Add("gate", Text, 32);
    public static readonly Field Funded = Add("funded", Flag);
    public static readonly Field Datasets = Add("datasets", Texts, 128);
    public static readonly Field RedispatchCount = Add("redispatchCount", Whole, 10_000);
    public static readonly Field SubmittedAt = Add("submittedAt", Event);
    public static readonly Field ReviewedAt = Add("reviewedAt", Event);
    public static readonly Field DispatchedAt = Add("dispatchedAt", Event);
    public static readonly Field ArrivedAt = Add("arrivedAt", Event);
    public static readonly Field DueAt = Add("dueAt", Plan);
    public static readonly Field ClosedAt = Add("closedAt", Event);

    public static readonly Field Channel = Add("channel", Text, 32);
    public static readonly Field Nature = Add("nature", Text, 32);
    public static readonly Field Rating = Add("rating", Text, 32);
    public static readonly Field Resolved = Add("resolved", Text, 32);
    public static readonly Field RepeatOf = Add("repeatOf", Text, 128);
    public static readonly Field ReturnCount = Add("returnCount", Whole, 10_000);
    public static readonly Field ReopenCount = Add("reopenCount", Whole, 10_000);
    public static readonly Field Urgent = Add("urgent", Flag);
    public static readonly Field ReceivedAt = Add("receivedAt", Event);
    public static readonly Field FirstContactAt = Add("firstContactAt", Event);
    public static readonly Field RepliedAt = Add("repliedAt", Event);
    public static readonly Field FollowedUpAt = Add("followedUpAt", Event);
    public static readonly Field RatedAt = Add("ratedAt", Event);
    public static readonly Field OriginalDueAt = Add("originalDueAt", Plan);

    public static readonly Field Severity = Add("severity", Whole, 4);
    public static readonly Field ReworkCount = Add("reworkCount", Whole, 10_000);
    public static readonly Field ReportedAt = Add("reportedAt", Event);
    public static readonly Field FiledAt = Add("filedAt", Event);
    public static readonly Field AssignedAt = Add("assignedAt", Event);
    public static readonly Field CheckedAt = Add("checkedAt", Event);

    public static readonly Field Kind = Add("kind", Text, 32);
    public static readonly Field Level = Add("level", Text, 32);
    public static readonly Field MediatorKinds = Add("mediatorKinds", Texts, 32);
    public static readonly Field Venue = Add("venue", Text, 64);
    public static readonly Field AcceptedAt = Add("acceptedAt", Event);
    public static readonly Field ConcludedAt = Add("concludedAt", Event);
    public static readonly Field FulfilledAt = Add("fulfilledAt", Event);

    public static readonly Field Form = Add("form", Text, 64);
    public static readonly Field Proposer = Add("proposer", Text, 32);
    public static readonly Field Topics = Add("topics", Whole, 10_000);
    public static readonly Field ResidentTopics = Add("residentTopics", Whole, 10_000);
    public static readonly Field Attendees = Add("attendees", Whole, 1_000_000);
    public static readonly Field HeldAt = Add("heldAt", Event);
    public static readonly Field Resolutions = Add("resolutions", Pairs, 200);
    public static readonly Field ImplementedAt = Add("implementedAt", Event);

    public static readonly Field Programme = Add("programme", Text, 64);
    public static readonly Field PlanYear = Add("planYear", Whole, ReportingSpan.LastDay.Year);
    public static readonly Field DeliberationId = Add("deliberationId", Text, 128);
    public static readonly Field Budget = Add("budget", Money, 1_000_000_000);
    public static readonly Field InvestmentPlanned = Add("investmentPlanned", Money, 1_000_000_000);
    public static readonly Field InvestmentDone = Add("investmentDone", Money, 1_000_000_000);
    public static readonly Field ApprovedAt = Add("approvedAt", Event);
    public static readonly Field Milestones = Add("milestones", Pairs, 200);
    public static readonly Field PlannedAt = Add("plannedAt", Plan);
    public static readonly Field ActualAt = Add("actualAt", Event);

    public static readonly Field Measure = Add("measure", Text, 64);
    public static readonly Field Period = Add("period", Text, 16);
    public static readonly Field Value = Add("value", Money, int.MaxValue);
    public static readonly Field Status = Add("status", Text, 32);

    private const int TableSize = 1024;
    private static readonly Field?[] Table = BuildTable();

    /// <summary>Every field.</summary>
    public static IReadOnlyList<Field> All => Known;

    /// <summary>Finds a field by its camelCase name in UTF-8.</summary>
    public static bool TryFind(ReadOnlySpan<byte> name, [NotNullWhen(true)] out Field? field)
    {
        for (var at = SlotOf(name); (field = Table[at]) is not null; at = (at + 1) % TableSize)
        {
            if (name.SequenceEqual(field.Utf8))
            {
                return true;
            }
        }

        return false;
    }

    private static Field Add(string name, FieldKind kind, int limit = 0)
    {
        var field = new Field(Known.Count, name, kind, limit);
        Known.Add(field);
        return field;
    }

    private static Field?[] BuildTable()
    {
        var table = new Field?[TableSize];
        foreach (var field in Known)
        {
            var at = SlotOf(field.Utf8);
            while (table[at] is not null)
            {
                at = (at + 1) % TableSize;
            }

            table[at] = field;
        }

        return table;
    }

    private static int SlotOf(ReadOnlySpan<byte> name) => name.IsEmpty
        ? 0
        : ((name.Length * 67) + (name[0] * 31) + (name[^1] * 7) + (name[name.Length / 2] * 131) + (name[name.Length / 3] * 17)) % TableSize;
}
