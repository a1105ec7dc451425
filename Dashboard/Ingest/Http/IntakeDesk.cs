using Dashboard.Domain.Observations;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;
using Dashboard.Identity;
using Dashboard.Ingest.Http.InFlight;
using Dashboard.Ingest.Rows;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace Dashboard.Ingest.Http;

/// <summary>Takes deliveries by HTTP: reads the body, checks each row and the sender's rights, writes, and answers row by row.</summary>
internal sealed partial class IntakeDesk(
    IRecordWriter writer,
    WorkItemRules items,
    ReturnRules returns,
    TerritoryMap territory,
    Readers readers,
    BytesInFlight inFlight,
    ReadingPlaces places,
    IOptions<IntakeOptions> options,
    TimeProvider time,
    IStringLocalizer<IngestText> text,
    ILogger<IntakeDesk> log)
{
    /// <summary>Versions of work items.</summary>
    public Task<IResult> TakeItemsAsync(HttpContext context) => TakeAsync(context, async (body, rights, origin, stop) =>
    {
        var now = time.GetUtcNow();
        var (read, waited) = await ReadAsync<WorkItem>(body, orSingle: false, (ReadOnlySpan<byte> row, out WorkItem? item) =>
        {
            items.TryRead(row, now, out item, out var error);
            return error;
        }, rights.Of, stop);
        return await writer.WriteItemsAsync(read.Accepted, read.Rejects, origin with { Waited = waited }, stop);
    });

    /// <summary>Statistical returns; a single one may come without an array.</summary>
    public Task<IResult> TakeObservationsAsync(HttpContext context) => TakeAsync(context, async (body, rights, origin, stop) =>
    {
        var now = time.GetUtcNow();
        var (read, waited) = await ReadAsync<Observation>(body, orSingle: true, (ReadOnlySpan<byte> row, out Observation? observation) =>
        {
            var error = returns.Read(row, now, out var checkedReturn);
            observation = error is null ? Observation.Of(checkedReturn) : null;
            return error;
        }, rights.Of, stop);
        return await writer.WriteObservationsAsync(read.Accepted, read.Rejects, origin with { Waited = waited }, stop);
    });

    private delegate Task<WriteOutcome> Taking(IntakeBody body, RowRights rights, IntakeOrigin origin, CancellationToken stop);

    private async Task<IResult> TakeAsync(HttpContext context, Taking take)
    {
        try
        {
            var sender = readers.From(context.User) ?? throw new IntakeRefusal(StatusCodes.Status403Forbidden, IntakeRefusal.NoneAllowed, "");
            using var share = new BodyShare(inFlight, sender.Name);
            SlowBodies.Refuse(context, options.Value);
            var body = await IntakeBody.ReadAsync(context.Request, share, context.RequestAborted);
            var rights = new RowRights(context.User, sender.Scope, territory);
            var outcome = await take(body, rights, new IntakeOrigin("http", sender.Name, Within: sender.Scope), context.RequestAborted);
            return TypedResults.Ok(new IntakeAnswer(outcome.Accepted, outcome.Repeated, [.. outcome.Rejected.OrderBy(row => row.Index).Select(Answer)], outcome.Sequence));
        }
        catch (IntakeRefusal refusal)
        {
            return IntakeProblems.Of(text, refusal);
        }
        catch (IntakeUnavailableException unavailable)
        {
            return IntakeProblems.Of(text, unavailable, context.Response);
        }
    }

    private Task<(ReadRows<TRow> Read, TimeSpan Waited)> ReadAsync<TRow>(IntakeBody body, bool orSingle, RowRead<TRow> reader, RowRight<TRow> right, CancellationToken stop)
        where TRow : class => places.ReadAsync(body.Bytes.Length, () => Read(body, orSingle, reader, right), stop);

    private ReadRows<TRow> Read<TRow>(IntakeBody body, bool orSingle, RowRead<TRow> reader, RowRight<TRow> right)
        where TRow : class
    {
        var rows = body.IsLines ? RowSlices.OfLines(body.Bytes) : RowSlices.OfArray(body.Bytes, orSingle);
        var read = ReadRows<TRow>.From(rows, reader, right);
        if (read.Fault is { } fault)
        {
            RowFailed(fault);
        }

        if (!body.IsLines && read.SomeUnreadable)
        {
            RowSlices.Explain(body.Bytes);
        }

        if (body.IsLines && read.NoneReadable)
        {
            throw new IntakeRefusal(StatusCodes.Status400BadRequest, IntakeRefusal.Unreadable, 1, 1);
        }

        return read.NoneAllowed
            ? throw new IntakeRefusal(StatusCodes.Status403Forbidden, IntakeRefusal.NoneAllowed, RejectWords.Of(text, FirstForbidden(read.Rejects)))
            : read;
    }

    private static RowError FirstForbidden(IReadOnlyList<RowReject> rejects) =>
        rejects.First(reject => reject.Error.Code.StartsWith(RowRights.Forbidden, StringComparison.Ordinal)).Error;

    private RejectedAnswer Answer(RowReject reject) =>
        new(reject.Index, reject.Error.Field, reject.Error.Value, reject.Error.Code, RejectWords.Of(text, reject.Error));

    [LoggerMessage(Level = LogLevel.Error, Message = "A row could not be read: a fault of the program. The sender was told; the other rows were taken")]
    private partial void RowFailed(Exception error);
}
