namespace Dashboard.Domain.Tables;

/// <summary>A text is not RFC 4180.</summary>
/// <param name="line">Where it is not, counted from 1.</param>
/// <param name="reason">Why.</param>
public sealed class CsvFormatException(int line, string reason) : FormatException($"Line {line}: {reason}")
{
    /// <summary>Where it is not, counted from 1.</summary>
    public int Line { get; } = line;
}
