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
            var texts = Texts(row);
            var id = texts.GetValueOrDefault("id")
                ?? Join(texts.GetValueOrDefault("measure"), texts.GetValueOrDefault("area"), texts.GetValueOrDefault("period"));
            return (Cut(texts.GetValueOrDefault("source"), LongestIdentity), Cut(id, LongestIdentity));
        }
        catch (JsonException)
        {
            return (null, null);
        }
    }

    private static Dictionary<string, string> Texts(ReadOnlySpan<byte> row)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var reader = new Utf8JsonReader(row);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return texts;
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = Text(ref reader);
            reader.Read();
            if (name is not null && reader.TokenType == JsonTokenType.String && Text(ref reader) is { } text)
            {
                texts[name] = Padding.Trim(text);
            }

            reader.Skip();
        }

        return texts;
    }

    /// <summary>The text at the reader; null for half of a surrogate pair.</summary>
    private static string? Text(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private static string? Join(params string?[] parts) => parts.All(part => part is null) ? null : string.Join(' ', parts);

    /// <summary>Never inside a pair of surrogates.</summary>
    private static string? Cut(string? text, int longest) =>
        text is null || text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];
}
