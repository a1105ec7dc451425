using Dashboard.Data.Provenance;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Features.Indicators.Provenance;

/// <summary>The two times of a record that decide whether it counts.</summary>
public static class RecordColumns
{
    /// <summary>Field names, in camelCase, for the items of a measure.</summary>
    public static IReadOnlyList<string> Of(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return measure.ItemType switch
        {
            WorkItemType.Task => measure.IsByDueTime ? ["dueAt", "closedAt"] : ["dispatchedAt", "arrivedAt"],
            WorkItemType.Request => measure.IsByDueTime ? ["dueAt", "repliedAt"] : ["receivedAt", "ratedAt"],
            WorkItemType.GridEvent => ["dueAt", "closedAt"],
            WorkItemType.Mediation => ["acceptedAt", "concludedAt"],
            WorkItemType.Deliberation => ["heldAt"],
            WorkItemType.Project => ["approvedAt", "acceptedAt"],
            _ => [],
        };
    }

    /// <summary>The moment under that name; null when the record has none.</summary>
    public static DateTimeOffset? Moment(RecordRow row, string field)
    {
        ArgumentNullException.ThrowIfNull(row);
        foreach (var moment in row.Moments)
        {
            if (moment.Field == field)
            {
                return moment.At;
            }
        }

        return null;
    }
}
