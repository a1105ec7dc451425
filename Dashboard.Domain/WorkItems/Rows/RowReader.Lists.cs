using System.Text.Json;
using Dashboard.Domain.Tables;

namespace Dashboard.Domain.WorkItems.Rows;

/// <content>Lists inside a row.</content>
internal ref partial struct RowReader
{
    private const int MostTexts = 100;

    /// <summary>Texts, or words where there is a vocabulary, each once; empty when absent.</summary>
    public IReadOnlyList<string> Texts(Field field, Vocabulary? vocabulary = null)
    {
        if (!Has(field, JsonTokenType.StartArray, "list"))
        {
            return [];
        }

        List<string> texts = [];
        var reader = new Utf8JsonReader(scan.Bytes(field));
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Element(ref reader, field, vocabulary) is not { } text)
            {
                return [];
            }

            if (!texts.Contains(text))
            {
                texts.Add(text);
            }

            if (texts.Count > MostTexts)
            {
                Fault(field, "too-many", $"{MostTexts}");
                return [];
            }
        }

        return texts;
    }

    /// <summary>Pairs of moments; empty when absent.</summary>
    public IReadOnlyList<T> Pairs<T>(Field field, Field first, Field second, Func<DateTimeOffset?, DateTimeOffset?, T> make)
    {
        if (!Has(field, JsonTokenType.StartArray, "list"))
        {
            return [];
        }

        List<T> pairs = [];
        var reader = new Utf8JsonReader(scan.Bytes(field));
        reader.Read();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (reader.TokenType != JsonTokenType.StartObject)
            {
                Fault(field, "wrong-type", "list of objects");
                return [];
            }

            var (one, two) = Pair(ref reader, field, pairs.Count, first, second);
            pairs.Add(make(one, two));
            if (pairs.Count > field.Limit)
            {
                Fault(field, "too-many", $"{field.Limit}");
                return [];
            }
        }

        return pairs;
    }

    private (DateTimeOffset? One, DateTimeOffset? Two) Pair(ref Utf8JsonReader reader, Field list, int at, Field first, Field second)
    {
        DateTimeOffset? one = null;
        DateTimeOffset? two = null;
        var (hasOne, hasTwo) = (false, false);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (RowScan.IsNamed(ref reader, first))
            {
                one = Part(ref reader, list, at, first, isRepeated: hasOne);
                hasOne = true;
            }
            else if (RowScan.IsNamed(ref reader, second))
            {
                two = Part(ref reader, list, at, second, isRepeated: hasTwo);
                hasTwo = true;
            }
            else
            {
                reader.Skip();
            }
        }

        return (one, two);
    }

    private string? Element(ref Utf8JsonReader reader, Field field, Vocabulary? vocabulary)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            Fault(field, "wrong-type", "list of texts");
            return null;
        }

        if (vocabulary is not null && vocabulary.TryFind(Padding.Trim(RowScan.PlainOf(reader, stackalloc byte[PlainRoom])), out var word))
        {
            return word;
        }

        var text = RowScan.TextOf(ref reader) is { } read ? (stored ? read : Padding.Trim(read)) : null;
        var code = FaultOf(text, field) ?? (text!.Length == 0 || (vocabulary is not null && !stored) ? "invalid-value" : null);
        if (code is not null)
        {
            Error ??= new RowError(field.Name, RowScan.Cut(reader.ValueSpan), code, code == "too-long" ? $"{field.Limit}" : vocabulary?.ToString());
        }

        return code is null ? text : null;
    }

    private DateTimeOffset? Part(ref Utf8JsonReader reader, Field list, int at, Field part, bool isRepeated)
    {
        var name = $"{list.Name}[{at}].{part.Name}";
        if (isRepeated && !stored)
        {
            Error ??= new RowError(name, null, "duplicate-field");
        }

        reader.Read();
        var token = reader.TokenType;
        var value = Padding.Trim(RowScan.PlainOf(reader, stackalloc byte[PlainRoom]));
        if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            reader.Skip();
        }

        if (token == JsonTokenType.Null)
        {
            return null;
        }

        var moment = moments.Read(token, value, part.Kind, out var code);
        if (code is not null)
        {
            Error ??= new RowError(name, RowScan.Cut(value), code, TimeExample);
        }

        return moment;
    }
}
