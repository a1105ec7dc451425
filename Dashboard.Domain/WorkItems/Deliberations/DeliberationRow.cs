using Dashboard.Domain.WorkItems.Rows;

namespace Dashboard.Domain.WorkItems.Deliberations;

/// <summary>The fields of a deliberation in a row.</summary>
internal static class DeliberationRow
{
    public static Deliberation Read(ref RowReader row)
    {
        var head = Head.Read(ref row, DeliberationWords.State);
        var deliberation = new Deliberation
        {
            Source = head.Source, Id = head.Id, Version = head.Version, Area = head.Area, State = head.State, Deleted = head.Deleted,
            Level = row.Word(Fields.Level, DeliberationWords.Level),
            Form = row.Text(Fields.Form),
            Proposer = row.Word(Fields.Proposer, DeliberationWords.Proposer),
            Topics = row.Whole(Fields.Topics) ?? 0,
            ResidentTopics = row.Whole(Fields.ResidentTopics),
            Attendees = row.Whole(Fields.Attendees),
            HeldAt = row.Moment(Fields.HeldAt),
            Resolutions = row.Pairs(Fields.Resolutions, Fields.DueAt, Fields.ImplementedAt, static (due, done) => new Resolution(due, done)),
        };
        Check(ref row, deliberation);
        return deliberation;
    }

    public static void Write(RowWriter row, Deliberation deliberation)
    {
        row.Text(Fields.Level, deliberation.Level);
        row.Text(Fields.Form, deliberation.Form);
        row.Text(Fields.Proposer, deliberation.Proposer);
        row.Count(Fields.Topics, deliberation.Topics);
        row.Whole(Fields.ResidentTopics, deliberation.ResidentTopics);
        row.Whole(Fields.Attendees, deliberation.Attendees);
        row.Moment(Fields.HeldAt, deliberation.HeldAt);
        row.Pairs(Fields.Resolutions, deliberation.Resolutions, static (inner, resolution) =>
        {
            inner.Moment(Fields.DueAt, resolution.DueAt);
            inner.Moment(Fields.ImplementedAt, resolution.ImplementedAt);
        });
    }

    private static void Check(ref RowReader row, Deliberation deliberation)
    {
        row.NotMore(Fields.ResidentTopics, deliberation.ResidentTopics, deliberation.Topics, "more-than-topics");
        for (var i = 0; i < deliberation.Resolutions.Count; i++)
        {
            var resolution = deliberation.Resolutions[i];
            row.PartNotBefore(Fields.HeldAt, deliberation.HeldAt, Fields.Resolutions, i, Fields.DueAt, resolution.DueAt);
            row.PartNotBefore(Fields.HeldAt, deliberation.HeldAt, Fields.Resolutions, i, Fields.ImplementedAt, resolution.ImplementedAt);
        }
    }
}
