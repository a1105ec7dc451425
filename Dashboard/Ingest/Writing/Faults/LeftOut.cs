namespace Dashboard.Ingest.Writing.Faults;

/// <summary>Rows that were told as refused because of a fault of the program; someone has to look at it.</summary>
/// <param name="At">When it last happened.</param>
/// <param name="Rows">How many since the program started.</param>
/// <param name="Reason">What went wrong with the last of them.</param>
public sealed record LeftOut(DateTimeOffset At, long Rows, string Reason);
