using Dashboard.Domain.WorkItems.Rows;

namespace Dashboard.Domain.WorkItems.GridEvents;

/// <summary>The fields of a grid event in a row.</summary>
internal static class GridEventRow
{
    public static GridEvent Read(ref RowReader row)
    {
        var head = Head.Read(ref row, GridEventWords.State);
        var gridEvent = new GridEvent
        {
            Source = head.Source, Id = head.Id, Version = head.Version, Area = head.Area, State = head.State, Deleted = head.Deleted,
            Origin = row.Word(Fields.Origin, GridEventWords.Origin),
            Category = row.Word(Fields.Category, GridEventWords.Category),
            Severity = row.Whole(Fields.Severity, least: 1),
            ReworkCount = row.Whole(Fields.ReworkCount) ?? 0,
            ReportedAt = row.RequiredMoment(Fields.ReportedAt),
            FiledAt = row.Moment(Fields.FiledAt),
            AssignedAt = row.Moment(Fields.AssignedAt),
            CheckedAt = row.Moment(Fields.CheckedAt),
            DueAt = row.Moment(Fields.DueAt),
            ClosedAt = row.Moment(Fields.ClosedAt),
        };
        Order(ref row, gridEvent);
        return gridEvent;
    }

    public static void Write(RowWriter row, GridEvent gridEvent)
    {
        row.Text(Fields.Origin, gridEvent.Origin);
        row.Text(Fields.Category, gridEvent.Category);
        row.Whole(Fields.Severity, gridEvent.Severity);
        row.Count(Fields.ReworkCount, gridEvent.ReworkCount);
        row.Moment(Fields.ReportedAt, gridEvent.ReportedAt);
        row.Moment(Fields.FiledAt, gridEvent.FiledAt);
        row.Moment(Fields.AssignedAt, gridEvent.AssignedAt);
        row.Moment(Fields.CheckedAt, gridEvent.CheckedAt);
        row.Moment(Fields.DueAt, gridEvent.DueAt);
        row.Moment(Fields.ClosedAt, gridEvent.ClosedAt);
    }

    private static void Order(ref RowReader row, GridEvent gridEvent)
    {
        row.NotBefore(Fields.ReportedAt, gridEvent.ReportedAt, Fields.FiledAt, gridEvent.FiledAt);
        row.NotBefore(Fields.ReportedAt, gridEvent.ReportedAt, Fields.AssignedAt, gridEvent.AssignedAt);
        row.NotBefore(Fields.ReportedAt, gridEvent.ReportedAt, Fields.CheckedAt, gridEvent.CheckedAt);
        row.NotBefore(Fields.ReportedAt, gridEvent.ReportedAt, Fields.DueAt, gridEvent.DueAt);
        row.NotBefore(Fields.ReportedAt, gridEvent.ReportedAt, Fields.ClosedAt, gridEvent.ClosedAt);
        row.NotBefore(Fields.FiledAt, gridEvent.FiledAt, Fields.ClosedAt, gridEvent.ClosedAt);
    }
}
