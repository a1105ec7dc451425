using Dashboard.Data.Records;

namespace Dashboard.Ingest.Writing;

/// <summary>The record of a delivery itself: its batch and its refused rows.</summary>
internal static class IntakeRecord
{
    public static async Task SaveAsync(
        WriteContext context, long batchId, IntakeOrigin origin, WriteOutcome outcome, CancellationToken cancellationToken)
    {
        await context.Session.InsertBatchAsync(
            new IntakeBatch
            {
                Id = batchId,
                ReceivedAt = context.Now,
                Channel = origin.Channel,
                By = origin.By,
                FileName = origin.FileName,
                Accepted = outcome.Accepted,
                Repeated = outcome.Repeated,
                Rejected = outcome.Rejected.Count,
                Sequence = outcome.Accepted > 0 ? outcome.Sequence : null,
            },
            cancellationToken);
        if (outcome.Rejected.Count > 0)
        {
            await context.Session.InsertRejectsAsync([.. outcome.Rejected.Select(r => Reject(context, batchId, r))], cancellationToken);
        }
    }

    private static StoredReject Reject(WriteContext context, long batchId, RowReject reject) => new()
    {
        Id = ++context.Position.RejectId,
        BatchId = batchId,
        RowIndex = reject.Index,
        Source = StorableText.Of(reject.Source),
        SourceId = StorableText.Of(reject.SourceId),
        Field = StorableText.Of(reject.Error.Field),
        Value = StorableText.Of(reject.Error.Value),
        Code = reject.Error.Code,
        Allowed = StorableText.Of(reject.Error.Allowed),
        Raw = StorableText.Of(reject.Raw),
        ReceivedAt = context.Now,
    };
}
