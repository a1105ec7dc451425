using Dashboard.Domain.WorkItems.Rows;

namespace Dashboard.Domain.WorkItems.Requests;

/// <summary>The fields of a request in a row.</summary>
internal static class RequestRow
{
    public static Request Read(ref RowReader row)
    {
        var head = Head.Read(ref row, RequestWords.State);
        var request = new Request
        {
            Source = head.Source, Id = head.Id, Version = head.Version, Area = head.Area, State = head.State, Deleted = head.Deleted,
            Channel = row.Word(Fields.Channel, RequestWords.Channel),
            Nature = row.Word(Fields.Nature, RequestWords.Nature),
            Category = row.Text(Fields.Category),
            Rating = row.Word(Fields.Rating, RequestWords.Rating),
            Resolved = row.WordOrFlag(Fields.Resolved, RequestWords.Resolved),
            RepeatOf = row.Text(Fields.RepeatOf),
            ReturnCount = row.Whole(Fields.ReturnCount) ?? 0,
            ReopenCount = row.Whole(Fields.ReopenCount) ?? 0,
            Urgent = row.Flag(Fields.Urgent),
            ReceivedAt = row.RequiredMoment(Fields.ReceivedAt),
            DispatchedAt = row.Moment(Fields.DispatchedAt),
            FirstContactAt = row.Moment(Fields.FirstContactAt),
            RepliedAt = row.Moment(Fields.RepliedAt),
            FollowedUpAt = row.Moment(Fields.FollowedUpAt),
            RatedAt = row.Moment(Fields.RatedAt),
            DueAt = row.Moment(Fields.DueAt),
            OriginalDueAt = row.Moment(Fields.OriginalDueAt),
            ClosedAt = row.Moment(Fields.ClosedAt),
        };
        Order(ref row, request);
        return request;
    }

    public static void Write(RowWriter row, Request request)
    {
        row.Text(Fields.Channel, request.Channel);
        row.Text(Fields.Nature, request.Nature);
        row.Text(Fields.Category, request.Category);
        row.Text(Fields.Rating, request.Rating);
        row.Text(Fields.Resolved, request.Resolved);
        row.Text(Fields.RepeatOf, request.RepeatOf);
        row.Count(Fields.ReturnCount, request.ReturnCount);
        row.Count(Fields.ReopenCount, request.ReopenCount);
        row.Flag(Fields.Urgent, request.Urgent);
        row.Moment(Fields.ReceivedAt, request.ReceivedAt);
        row.Moment(Fields.DispatchedAt, request.DispatchedAt);
        row.Moment(Fields.FirstContactAt, request.FirstContactAt);
        row.Moment(Fields.RepliedAt, request.RepliedAt);
        row.Moment(Fields.FollowedUpAt, request.FollowedUpAt);
        row.Moment(Fields.RatedAt, request.RatedAt);
        row.Moment(Fields.DueAt, request.DueAt);
        row.Moment(Fields.OriginalDueAt, request.OriginalDueAt);
        row.Moment(Fields.ClosedAt, request.ClosedAt);
    }

    /// <summary>Nothing happens before the receipt. The steps among themselves may repeat after a return or a reopening, so they have no order.</summary>
    private static void Order(ref RowReader row, Request request)
    {
        row.NotBefore(Fields.ReceivedAt, request.ReceivedAt, Fields.DispatchedAt, request.DispatchedAt);
        row.NotBefore(Fields.ReceivedAt, request.ReceivedAt, Fields.FirstContactAt, request.FirstContactAt);
        row.NotBefore(Fields.ReceivedAt, request.ReceivedAt, Fields.RepliedAt, request.RepliedAt);
        row.NotBefore(Fields.ReceivedAt, request.ReceivedAt, Fields.FollowedUpAt, request.FollowedUpAt);
        row.NotBefore(Fields.ReceivedAt, request.ReceivedAt, Fields.RatedAt, request.RatedAt);
        row.NotBefore(Fields.ReceivedAt, request.ReceivedAt, Fields.DueAt, request.DueAt);
        row.NotBefore(Fields.ReceivedAt, request.ReceivedAt, Fields.OriginalDueAt, request.OriginalDueAt);
        row.NotBefore(Fields.ReceivedAt, request.ReceivedAt, Fields.ClosedAt, request.ClosedAt);
    }
}
