namespace Dashboard.Ingest.Writing.Faults;

/// <summary>A row that a fault of the program keeps from being stored.</summary>
/// <param name="At">Its position among the rows of its delivery that passed the checks, from 0.</param>
/// <param name="Fault">What went wrong.</param>
internal sealed record FaultyRow(int At, Exception Fault);
