using Dashboard.Domain.WorkItems.Rows;

namespace Dashboard.Domain.WorkItems.Mediations;

/// <summary>The fields of a mediation in a row.</summary>
internal static class MediationRow
{
    public static Mediation Read(ref RowReader row)
    {
        var head = Head.Read(ref row, MediationWords.State);
        var mediation = new Mediation
        {
            Source = head.Source, Id = head.Id, Version = head.Version, Area = head.Area, State = head.State, Deleted = head.Deleted,
            Kind = row.Word(Fields.Kind, MediationWords.Kind),
            Level = row.Word(Fields.Level, MediationWords.Level),
            MediatorKinds = row.Texts(Fields.MediatorKinds, MediationWords.Mediator),
            Venue = row.Text(Fields.Venue),
            AcceptedAt = row.Moment(Fields.AcceptedAt),
            ConcludedAt = row.Moment(Fields.ConcludedAt),
            FulfilledAt = row.Moment(Fields.FulfilledAt),
            DueAt = row.Moment(Fields.DueAt),
        };
        row.NotBefore(Fields.AcceptedAt, mediation.AcceptedAt, Fields.ConcludedAt, mediation.ConcludedAt);
        row.NotBefore(Fields.AcceptedAt, mediation.AcceptedAt, Fields.FulfilledAt, mediation.FulfilledAt);
        row.NotBefore(Fields.AcceptedAt, mediation.AcceptedAt, Fields.DueAt, mediation.DueAt);
        row.NotBefore(Fields.ConcludedAt, mediation.ConcludedAt, Fields.FulfilledAt, mediation.FulfilledAt);
        return mediation;
    }

    public static void Write(RowWriter row, Mediation mediation)
    {
        row.Text(Fields.Kind, mediation.Kind);
        row.Text(Fields.Level, mediation.Level);
        row.Texts(Fields.MediatorKinds, mediation.MediatorKinds);
        row.Text(Fields.Venue, mediation.Venue);
        row.Moment(Fields.AcceptedAt, mediation.AcceptedAt);
        row.Moment(Fields.ConcludedAt, mediation.ConcludedAt);
        row.Moment(Fields.FulfilledAt, mediation.FulfilledAt);
        row.Moment(Fields.DueAt, mediation.DueAt);
    }
}
