namespace Dashboard.Ingest.Http;

/// <summary>What became of a delivery, in the form of the interface contract.</summary>
/// <param name="Accepted">New versions stored.</param>
/// <param name="Repeated">Equal or lower versions, which change nothing.</param>
/// <param name="Rejected">Rows that were not taken, by position.</param>
/// <param name="Sequence">The change-log sequence after it.</param>
public sealed record IntakeAnswer(int Accepted, int Repeated, IReadOnlyList<RejectedAnswer> Rejected, long Sequence);
