using Dashboard.Domain.WorkItems;

namespace Dashboard.Ingest.Rows;

/// <summary>Reads and checks one row; null says it is well.</summary>
internal delegate RowError? RowRead<TRow>(ReadOnlySpan<byte> row, out TRow? read);

/// <summary>Whether the sender may deliver the row; null says yes.</summary>
internal delegate RowError? RowRight<in TRow>(TRow row);
