using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Dashboard.Domain.Tables;
using Dashboard.Domain.WorkItems.Rows;

namespace Dashboard.Ingest.Files.Tables;

/// <summary>Turns a line of a table into the JSON object that the interface would have received, so that files pass the very same checks.</summary>
internal sealed class CsvRow(CsvColumns columns)
{
    // Read back at once and kept as the raw row of a reject: people read it.
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ArrayBufferWriter<byte> buffer = new(1024);

    /// <summary>The JSON object of one record, which fits the columns.</summary>
    public byte[] Read(IReadOnlyList<string> cells)
    {
        buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(buffer, Plain))
        {
            json.WriteStartObject();
            for (var at = 0; at < columns.Count; at++)
            {
                if (columns[at] is { } field && Padding.Trim(cells[at]) is { Length: > 0 } text)
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
        foreach (var part in Parts(text))
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
        foreach (var pair in Parts(text))
        {
            var sides = pair.Split('/', 2);
            json.WriteStartObject();
            WriteSide(json, first, Padding.Trim(sides[0]));
            WriteSide(json, second, sides.Length > 1 ? Padding.Trim(sides[1]) : "");
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static IEnumerable<string> Parts(string text) => text.Split(';', '；').Select(Padding.Trim).Where(part => part.Length > 0);

    private static void WriteSide(Utf8JsonWriter json, Field field, string text)
    {
        if (text.Length > 0)
        {
            json.WriteString(field.Name, text);
        }
    }
}
