using Dashboard.Domain.WorkItems;

namespace Dashboard.Ingest.Files.Lines;

/// <summary>One row of a file.</summary>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Lines">How many lines it spans: a quoted cell may hold line ends.</param>
/// <param name="Json">The JSON object that the interface would have received; with a fault the row as it stands.</param>
/// <param name="Fault">Why it is no row of this file; null for all others, which are checked as every row is.</param>
/// <param name="IsEnded">Whether a line end follows.</param>
internal sealed record FileRow(long Line, int Lines, ReadOnlyMemory<byte> Json, RowError? Fault, bool IsEnded)
{
    /// <summary>The code of a line that is longer than any row.</summary>
    public const string TooLong = "line-too-long";

    /// <summary>What errors call the whole row.</summary>
    public const string Whole = "row";
}
