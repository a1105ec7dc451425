namespace Dashboard.Ingest.Files.Lines;

/// <summary>One line of a file.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">Without its line end.</param>
/// <param name="IsEnded">Whether a line end follows; the last line may have none.</param>
/// <param name="IsCut">Whether it was longer than any row can be, and the rest was passed over.</param>
internal sealed record TextLine(long Number, string Text, bool IsEnded, bool IsCut = false);
