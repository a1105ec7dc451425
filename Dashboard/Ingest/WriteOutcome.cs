namespace Dashboard.Ingest;

/// <summary>What a write did.</summary>
/// <param name="Accepted">New versions stored.</param>
/// <param name="Repeated">Equal or lower versions, not stored again.</param>
/// <param name="Rejected">Rows refused at validation or by the writer (an item whose type changed, a return held by another source).</param>
/// <param name="Sequence">The change-log sequence of the commit; the last one when nothing changed.</param>
public sealed record WriteOutcome(int Accepted, int Repeated, IReadOnlyList<RowReject> Rejected, long Sequence);
