namespace Dashboard.Identity;

/// <summary>Several words in one column or argument, separated by commas.</summary>
internal static class CommaList
{
    /// <summary>The words, trimmed, without empty ones and repeats, in order.</summary>
    public static IReadOnlyList<string> Read(string? text) =>
        [.. (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal)];
}
