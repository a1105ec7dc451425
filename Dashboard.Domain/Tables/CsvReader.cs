using System.Text;

namespace Dashboard.Domain.Tables;

/// <summary>
/// Reads comma-separated text strictly by RFC 4180: fields may be quoted, a quote inside is doubled, a quoted field may hold line ends.
/// Byte-order marks are skipped, lines end with LF or CRLF, an empty last line is no record.
/// </summary>
public static class CsvReader
{
    /// <summary>The records in order, each with the line (from 1) on which it begins.</summary>
    /// <exception cref="CsvFormatException">A stray quote or an unclosed field; the message names the line.</exception>
    public static IEnumerable<CsvRecord> Read(TextReader text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return ReadAll(text);
    }

    private static IEnumerable<CsvRecord> ReadAll(TextReader text)
    {
        while (text.Peek() == '\uFEFF')
        {
            text.Read();
        }

        var line = 1;
        while (text.Peek() >= 0)
        {
            var begin = line;
            var fields = new List<string>();
            while (ReadField(text, fields, ref line))
            {
            }

            yield return new CsvRecord(begin, [.. fields]);
        }
    }

    /// <summary>Adds one field; true when another follows in the same record.</summary>
    private static bool ReadField(TextReader text, List<string> fields, ref int line)
    {
        var field = new StringBuilder();
        var quoted = text.Peek() == '"';
        if (quoted)
        {
            text.Read();
            ReadQuoted(text, field, ref line);
        }

        while (true)
        {
            var next = text.Read();
            switch (next)
            {
                case ',':
                    fields.Add(field.ToString());
                    return true;
                case '\r' when text.Peek() == '\n':
                    break;
                case '\n' or -1:
                    line++;
                    fields.Add(field.ToString());
                    return false;
                case '"':
                    throw new CsvFormatException(line, "a quote inside an unquoted field.");
                default:
                    if (quoted)
                    {
                        throw new CsvFormatException(line, "text after the closing quote.");
                    }

                    field.Append((char)next);
                    break;
            }
        }
    }

    private static void ReadQuoted(TextReader text, StringBuilder field, ref int line)
    {
        var begin = line;
        while (true)
        {
            var next = text.Read();
            if (next < 0)
            {
                throw new CsvFormatException(begin, "the quoted field is not closed.");
            }

            if (next == '"')
            {
                if (text.Peek() != '"')
                {
                    return;
                }

                text.Read();
            }

            line += next == '\n' ? 1 : 0;
            field.Append((char)next);
        }
    }
}
