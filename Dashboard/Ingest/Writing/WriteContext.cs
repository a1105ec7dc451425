using Dashboard.Data.Changes;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.WorkItems;
using Dashboard.Ingest.Writing.Sessions;

namespace Dashboard.Ingest.Writing;

/// <summary>What the parts of one write transaction share.</summary>
internal sealed class WriteContext(WriteSession session, Numbering position, WorkItemRules rules, DateTimeOffset now)
{
    public WriteSession Session { get; } = session;

    public Numbering Position { get; } = position;

    public WorkItemRules Rules { get; } = rules;

    /// <summary>The moment of the transaction.</summary>
    public DateTimeOffset Now { get; } = now;

    /// <summary>Up to when due times count; set before anything is written.</summary>
    public DateTimeOffset Mark => Position.Mark ?? throw new InvalidOperationException("The mark is moved before anything is written.");

    /// <summary>The same transaction with numbering of its own: for a part that may be undone.</summary>
    public WriteContext ForPart() => new(Session, Position.Copy(), Rules, Now);

    /// <summary>Appends to the change log under the next sequence.</summary>
    public async Task<long> LogAsync(string kind, long? batch, PackedDeltas deltas, CancellationToken cancellationToken)
    {
        var change = new Change
        {
            Sequence = ++Position.Sequence,
            CommittedAt = Now,
            Kind = kind,
            BatchId = batch,
            Mark = Mark,
            Deltas = deltas.Blob,
            DeltaCount = deltas.Count,
        };
        await Session.InsertChangeAsync(change, cancellationToken);
        return change.Sequence;
    }
}
