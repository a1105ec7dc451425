using Dashboard.Domain.WorkItems;

namespace Dashboard.Ingest;

/// <summary>The single writer: record versions, their deltas and the batch in one transaction, then the commit signal.</summary>
public interface IRecordWriter
{
    /// <summary>Stores the accepted rows and keeps the rejected ones. Returns after the commit; what it acknowledges survives <c>kill -9</c>.</summary>
    Task<WriteOutcome> WriteItemsAsync(IReadOnlyList<WorkItem> items, IReadOnlyList<RowReject> rejects, IntakeOrigin origin, CancellationToken cancellationToken);

    /// <summary>Stores returns, likewise.</summary>
    Task<WriteOutcome> WriteObservationsAsync(IReadOnlyList<Observation> observations, IReadOnlyList<RowReject> rejects, IntakeOrigin origin, CancellationToken cancellationToken);

    /// <summary>Writes the passing of due times up to <paramref name="now"/> as changes; returns how many items changed.</summary>
    Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken);
}
