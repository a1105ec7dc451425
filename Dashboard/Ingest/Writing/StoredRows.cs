using Dashboard.Domain.WorkItems;

namespace Dashboard.Ingest.Writing;

/// <summary>What became of the rows that were written.</summary>
/// <param name="Accepted">New versions stored.</param>
/// <param name="Repeated">Versions that change nothing.</param>
/// <param name="Refused">Rows that what is stored stands against, by position among those written.</param>
/// <param name="Sequence">The change-log sequence after it.</param>
internal sealed record StoredRows(int Accepted, int Repeated, IReadOnlyList<(int At, RowError Error)> Refused, long Sequence);
