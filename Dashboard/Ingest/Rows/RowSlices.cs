using System.Text.Json;

namespace Dashboard.Ingest.Rows;

/// <summary>Cuts a delivery into its rows without reading them, so that they can be read on several cores.</summary>
internal static class RowSlices
{
    /// <summary>Most rows of one delivery.</summary>
    public const int MostRows = 10_000;

    /// <summary>The elements of a JSON array; a single object is a delivery of one row where that is allowed.</summary>
    /// <exception cref="IntakeRefusal">It is no array, cannot be read, or has too many rows.</exception>
    public static List<ReadOnlyMemory<byte>> OfArray(ReadOnlyMemory<byte> body, bool orSingle, bool quickly = true)
    {
        try
        {
            return Cut(body, orSingle, quickly);
        }
        catch (JsonException unreadable)
        {
            throw new IntakeRefusal(
                StatusCodes.Status400BadRequest, IntakeRefusal.Unreadable, (unreadable.LineNumber ?? 0) + 1, (unreadable.BytePositionInLine ?? 0) + 1);
        }
    }

    /// <summary>The lines that are not blank.</summary>
    /// <exception cref="IntakeRefusal">There are too many.</exception>
    public static List<ReadOnlyMemory<byte>> OfLines(ReadOnlyMemory<byte> body)
    {
        List<ReadOnlyMemory<byte>> rows = [];
        while (!body.IsEmpty)
        {
            var end = body.Span.IndexOf((byte)'\n');
            var line = end < 0 ? body : body[..end];
            body = end < 0 ? default : body[(end + 1)..];
            if (line.Span.Trim(" \t\r"u8).Length > 0)
            {
                Add(rows, line);
            }
        }

        return rows;
    }

    /// <summary>Says where an array that was cut quickly cannot be read, once one of its rows turned out so.</summary>
    /// <exception cref="IntakeRefusal">Always, for such an array.</exception>
    public static void Explain(ReadOnlyMemory<byte> body) => OfArray(body, orSingle: true, quickly: false);

    private static List<ReadOnlyMemory<byte>> Cut(ReadOnlyMemory<byte> body, bool orSingle, bool quickly)
    {
        List<ReadOnlyMemory<byte>> rows = [];
        if (quickly && QuickCut.TryCut(body, row => Add(rows, row)))
        {
            return rows;
        }

        rows.Clear();
        var reader = new Utf8JsonReader(body.Span);
        reader.Read();
        if (orSingle && reader.TokenType == JsonTokenType.StartObject)
        {
            rows.Add(Element(ref reader, body));
        }
        else if (reader.TokenType == JsonTokenType.StartArray)
        {
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                Add(rows, Element(ref reader, body));
            }
        }
        else
        {
            throw new IntakeRefusal(StatusCodes.Status400BadRequest, IntakeRefusal.NotAnArray);
        }

        // Fails on anything that follows.
        reader.Read();
        return rows;
    }

    private static ReadOnlyMemory<byte> Element(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return body[start..(int)reader.BytesConsumed];
    }

    private static void Add(List<ReadOnlyMemory<byte>> rows, ReadOnlyMemory<byte> row)
    {
        if (rows.Count == MostRows)
        {
            throw new IntakeRefusal(StatusCodes.Status413PayloadTooLarge, IntakeRefusal.TooManyRows, MostRows);
        }

        rows.Add(row);
    }
}
