using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dashboard.Domain.WorkItems.Rows;

namespace Dashboard.Ingest.Files;

/// <summary>Turns a line of a table into the JSON object that the interface would have received, so that files pass the very same checks.</summary>
internal sealed class CsvRow
{
    private static readonly Dictionary<string, Field> Names = Fields.All.SelectMany(field => new[] { (field.SnakeName, field), (field.Name, field) })
        .DistinctBy(name => name.Item1).ToDictionary(StringComparer.OrdinalIgnoreCase);

    // Read back at once and kept as the raw row of a reject: people read it.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly Field?[] columns;
    private readonly ArrayBufferWriter<byte> buffer = new(1024);

    /// <summary>A table with these column names; snake_case, or the camelCase of the interface.</summary>
    public CsvRow(IReadOnlyList<string> header)
    {
        columns = [.. header.Select(name => Names.GetValueOrDefault(name.Trim()))];
        Unknown = [.. header.Where((_, at) => columns[at] is null)];
    }

    /// <summary>Columns that no field has; they are not read.</summary>
    public IReadOnlyList<string> Unknown { get; }

    /// <summary>Whether any column has a meaning.</summary>
    public bool IsEmpty => Unknown.Count == columns.Length;

    /// <summary>The JSON object of one line.</summary>
    public byte[] Read(Func<int, string> cell)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            for (var at = 0; at < columns.Length; at++)
            {
                if (columns[at] is { } field && cell(at).Trim() is { Length: > 0 } text)
                {
                    json.WritePropertyName(field.Name);
                    Write(json, field, text);
                }
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>What is not of the field's kind stays a text, so that the check can name it.</summary>
    private static void Write(Utf8JsonWriter json, Field field, string text)
    {
        switch (field.Kind)
        {
            case FieldKind.Whole or FieldKind.Money when decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number):
                json.WriteNumberValue(number);
                break;
            case FieldKind.Flag or FieldKind.Text when IsFlag(field, text) is { } flag:
                json.WriteBooleanValue(flag);
                break;
            case FieldKind.Texts:
                WriteTexts(json, text);
                break;
            case FieldKind.Pairs:
                WritePairs(json, field, text);
                break;
            default:
                json.WriteStringValue(text);
                break;
        }
    }

    private static bool? IsFlag(Field field, string text) => field.Kind == FieldKind.Text && field != Fields.Resolved ? null : text.ToUpperInvariant() switch
    {
        "TRUE" or "1" or "是" => true,
        "FALSE" or "0" or "否" => false,
        _ => null,
    };

    private static void WriteTexts(Utf8JsonWriter json, string text)
    {
        json.WriteStartArray();
        foreach (var part in text.Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            json.WriteStringValue(part);
        }

        json.WriteEndArray();
    }

    /// <summary><c>due/done;due/done</c>, either side may be empty.</summary>
    private static void WritePairs(Utf8JsonWriter json, Field field, string text)
    {
        var (first, second) = field == Fields.Resolutions ? (Fields.DueAt, Fields.ImplementedAt) : (Fields.PlannedAt, Fields.ActualAt);
        json.WriteStartArray();
        foreach (var pair in text.Split([';', '；'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sides = pair.Split('/', 2, StringSplitOptions.TrimEntries);
            json.WriteStartObject();
            WriteSide(json, first, sides[0]);
            WriteSide(json, second, sides.Length > 1 ? sides[1] : "");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteSide(Utf8JsonWriter json, Field field, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(field.Name, text);
        }
    }
}
