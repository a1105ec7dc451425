using Dashboard.Domain.Tables;

namespace Dashboard.Identity;

/// <summary>Several words in one column or argument, separated by commas.</summary>
internal static class CommaList
{
    /// <summary>The words without padding, as records have them, without empty ones and repeats, in order.</summary>
    public static IReadOnlyList<string> Read(string? text) =>
        [.. (text ?? "").Split(',').Select(Padding.Trim).Where(word => word.Length > 0).Distinct(StringComparer.Ordinal)];
}
