using Dashboard.Domain.WorkItems.Rows;

namespace Dashboard.Domain.WorkItems.Assignments;

/// <summary>The fields of an assignment in a row.</summary>
internal static class AssignmentRow
{
    public static Assignment Read(ref RowReader row)
    {
        var head = Head.Read(ref row, AssignmentWords.State);
        var assignment = new Assignment
        {
            Source = head.Source, Id = head.Id, Version = head.Version, Area = head.Area, State = head.State, Deleted = head.Deleted,
            TaskId = row.Text(Fields.TaskId),
            Department = row.Text(Fields.Department),
            Title = row.Text(Fields.Title),
            Category = row.Word(Fields.Category, AssignmentWords.Category),
            List = row.Word(Fields.List, AssignmentWords.List),
            TargetLevel = row.Word(Fields.TargetLevel, AssignmentWords.TargetLevel),
            Origin = row.Word(Fields.Origin, AssignmentWords.Origin),
            Gate = row.Word(Fields.Gate, AssignmentWords.Gate),
            Funded = row.Flag(Fields.Funded),
            Datasets = row.Texts(Fields.Datasets),
            RedispatchCount = row.Whole(Fields.RedispatchCount) ?? 0,
            SubmittedAt = row.Moment(Fields.SubmittedAt),
            ReviewedAt = row.Moment(Fields.ReviewedAt),
            DispatchedAt = row.Moment(Fields.DispatchedAt),
            ArrivedAt = row.Moment(Fields.ArrivedAt),
            DueAt = row.Moment(Fields.DueAt),
            ClosedAt = row.Moment(Fields.ClosedAt),
        };
        Order(ref row, assignment);
        return assignment;
    }

    public static void Write(RowWriter row, Assignment assignment)
    {
        row.Text(Fields.TaskId, assignment.TaskId);
        row.Text(Fields.Department, assignment.Department);
        row.Text(Fields.Title, assignment.Title);
        row.Text(Fields.Category, assignment.Category);
        row.Text(Fields.List, assignment.List);
        row.Text(Fields.TargetLevel, assignment.TargetLevel);
        row.Text(Fields.Origin, assignment.Origin);
        row.Text(Fields.Gate, assignment.Gate);
        row.Flag(Fields.Funded, assignment.Funded);
        row.Texts(Fields.Datasets, assignment.Datasets);
        row.Count(Fields.RedispatchCount, assignment.RedispatchCount);
        row.Moment(Fields.SubmittedAt, assignment.SubmittedAt);
        row.Moment(Fields.ReviewedAt, assignment.ReviewedAt);
        row.Moment(Fields.DispatchedAt, assignment.DispatchedAt);
        row.Moment(Fields.ArrivedAt, assignment.ArrivedAt);
        row.Moment(Fields.DueAt, assignment.DueAt);
        row.Moment(Fields.ClosedAt, assignment.ClosedAt);
    }

    /// <summary>A task that bypasses the gate may be dispatched before it is reviewed, so the gate has an order of its own.</summary>
    private static void Order(ref RowReader row, Assignment assignment)
    {
        row.NotBefore(Fields.SubmittedAt, assignment.SubmittedAt, Fields.ReviewedAt, assignment.ReviewedAt);
        row.NotBefore(Fields.DispatchedAt, assignment.DispatchedAt, Fields.ArrivedAt, assignment.ArrivedAt);
        row.NotBefore(Fields.DispatchedAt, assignment.DispatchedAt, Fields.DueAt, assignment.DueAt);
        row.NotBefore(Fields.DispatchedAt, assignment.DispatchedAt, Fields.ClosedAt, assignment.ClosedAt);
        row.NotBefore(Fields.ArrivedAt, assignment.ArrivedAt, Fields.ClosedAt, assignment.ClosedAt);
        row.NotBefore(Fields.SubmittedAt, assignment.SubmittedAt, Fields.ClosedAt, assignment.ClosedAt);
    }
}
