using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Dashboard.Domain.WorkItems.Rows;

/// <summary>Writes the stored form: known fields in a fixed order, absent ones and defaults left out, moments as unix milliseconds.</summary>
internal sealed class RowWriter : IDisposable
{
    // Stored, never embedded in HTML: Chinese stays readable and short.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static RowWriter? current;

    private readonly ArrayBufferWriter<byte> buffer = new(1024);
    private readonly Utf8JsonWriter json;

    private RowWriter() => json = new Utf8JsonWriter(buffer, Options);

    /// <summary>Writes one row with the writer of this thread.</summary>
    public static byte[] Write<TItem>(TItem item, Action<RowWriter, TItem> fields)
        where TItem : WorkItem
    {
        var writer = current ??= new RowWriter();
        writer.buffer.ResetWrittenCount();
        writer.json.Reset();
        writer.json.WriteStartObject();
        writer.Head(item);
        fields(writer, item);
        writer.json.WriteEndObject();
        writer.json.Flush();
        return writer.buffer.WrittenSpan.ToArray();
    }

    public void Text(Field field, string? text)
    {
        if (!string.IsNullOrEmpty(text))
        {
            json.WriteString(field.Encoded, text);
        }
    }

    public void Flag(Field field, bool flag)
    {
        if (flag)
        {
            json.WriteBoolean(field.Encoded, true);
        }
    }

    /// <summary>A count, left out when zero.</summary>
    public void Count(Field field, int number)
    {
        if (number != 0)
        {
            json.WriteNumber(field.Encoded, number);
        }
    }

    public void Whole(Field field, int? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(field.Encoded, value);
        }
    }

    /// <summary>Money without trailing zeros, so that equal amounts have one stored form.</summary>
    public void Money(Field field, decimal? money)
    {
        if (money is { } value)
        {
            json.WriteNumber(field.Encoded, value / 1.000000000000000000000000000000000m);
        }
    }

    public void Moment(Field field, DateTimeOffset? moment)
    {
        if (moment is { } value)
        {
            json.WriteNumber(field.Encoded, value.ToUnixTimeMilliseconds());
        }
    }

    public void Texts(Field field, IReadOnlyList<string> texts)
    {
        if (texts.Count > 0)
        {
            json.WriteStartArray(field.Encoded);
            foreach (var text in texts)
            {
                json.WriteStringValue(text);
            }

            json.WriteEndArray();
        }
    }

    public void Pairs<T>(Field field, IReadOnlyList<T> pairs, Action<RowWriter, T> fields)
    {
        if (pairs.Count > 0)
        {
            json.WriteStartArray(field.Encoded);
            foreach (var pair in pairs)
            {
                json.WriteStartObject();
                fields(this, pair);
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
    }

    public void Dispose() => json.Dispose();

    private void Head(WorkItem item)
    {
        json.WriteString(Fields.Type.Encoded, WireWords.Of(item.Type));
        json.WriteString(Fields.Source.Encoded, item.Source);
        json.WriteString(Fields.Id.Encoded, item.Id);
        json.WriteNumber(Fields.Version.Encoded, item.Version);
        json.WriteString(Fields.Area.Encoded, item.Area);
        json.WriteString(Fields.State.Encoded, item.State);
        Flag(Fields.Deleted, item.Deleted);
    }
}
