using System.Text;
using System.Text.Json;
using Dashboard.Domain.Tables;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Ingest.Rows;

/// <summary>Keeps what can be told of a refused row: its identity where it can be read, and the row itself, cut.</summary>
internal static class RejectedRow
{
    private const int LongestRaw = 2000;
    private const int LongestIdentity = 128;

    public static RowReject Of(int index, ReadOnlySpan<byte> row, RowError error)
    {
        var raw = Encoding.UTF8.GetString(row[..Math.Min(row.Length, LongestRaw * 3)]);
        var (source, id) = Identity(row);
        return new RowReject(index, source, id, error, Cut(raw, LongestRaw)!);
    }

    /// <summary>Source and identifier; a return has the measure, area and period in its place.</summary>
    private static (string? Source, string? Id) Identity(ReadOnlySpan<byte> row)
    {
        try
        {
            var reader = new Utf8JsonReader(row);
            using var document = JsonDocument.ParseValue(ref reader);
            var source = Text(document.RootElement, "source");
            var id = Text(document.RootElement, "id")
                ?? Join(Text(document.RootElement, "measure"), Text(document.RootElement, "area"), Text(document.RootElement, "period"));
            return (Cut(source, LongestIdentity), Cut(id, LongestIdentity));
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private static string? Text(JsonElement row, string field)
    {
        try
        {
            return row.ValueKind == JsonValueKind.Object && row.TryGetProperty(field, out var value) && value.ValueKind == JsonValueKind.String
                ? Padding.Trim(value.GetString()!)
                : null;
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair.
            return null;
        }
    }

    private static string? Join(params string?[] parts) => parts.All(part => part is null) ? null : string.Join(' ', parts);

    private static string? Cut(string? text, int longest) => text is null || text.Length <= longest ? text : text[..longest];
}
