using System.Globalization;

namespace Dashboard.Features.Imports;

/// <summary>Which refused rows are asked for; null means any.</summary>
/// <param name="Batch">Number of the delivery.</param>
/// <param name="Source">Upstream system.</param>
/// <param name="Code">Why they were refused.</param>
public sealed record RejectFilter(long? Batch = null, string? Source = null, string? Code = null)
{
    /// <summary>Reads the words of an address, which is anybody's to write: what no row can have filters nothing.</summary>
    public static RejectFilter Read(string? batch, string? source, string? code) => new(
        long.TryParse(batch, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null,
        Word(source),
        Word(code));

    // A control character stands in no source and no code, and PostgreSQL refuses NUL in a text.
    private static string? Word(string? text) => string.IsNullOrEmpty(text) || text.Any(char.IsControl) ? null : text;
}
