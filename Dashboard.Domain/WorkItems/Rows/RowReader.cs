using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;

namespace Dashboard.Domain.WorkItems.Rows;

/// <summary>
/// Reads and checks the values of one row. The first fault is kept and ends nothing, so that the readers of the six types stay plain
/// lists of fields. A stored row is trusted: its moments are unix milliseconds, its words are taken as they are and no order is checked.
/// </summary>
internal ref partial struct RowReader(RowScan scan, DateTimeOffset now, bool stored)
{
    // Room for a moment or a word of which every character is escaped.
    private const int PlainRoom = 256;

    // Sums over all areas and years stay inside 64 bits at four decimals.
    private const long LargestAmount = 100_000_000_000;

    private const string TimeExample = "2026-03-02T09:15:00+08:00";

    private readonly RowScan scan = scan;
    private readonly MomentCheck moments = new(now, stored);

    /// <summary>The first fault; null while there is none.</summary>
    public RowError? Error { get; private set; }

    /// <summary>Text; null when absent or empty.</summary>
    public string? Text(Field field)
    {
        if (!Has(field, JsonTokenType.String, "text"))
        {
            return null;
        }

        var text = scan.Decode(field);
        var code = FaultOf(text, field);
        if (code is not null)
        {
            Fault(field, code, code == "too-long" ? $"{field.Limit}" : null);
        }

        return code is null && text!.Length > 0 ? text : null;
    }

    /// <summary>Text that must be there.</summary>
    public string RequiredText(Field field)
    {
        var text = Text(field);
        if (text is null)
        {
            Fault(field, "required");
        }

        return text ?? string.Empty;
    }

    /// <summary>A word of the vocabulary; null when absent.</summary>
    public string? Word(Field field, Vocabulary vocabulary, string unknown = "invalid-value")
    {
        if (!Has(field, JsonTokenType.String, "text") || scan.Bytes(field).IsEmpty)
        {
            return null;
        }

        if (vocabulary.TryFind(scan.Plain(field, stackalloc byte[PlainRoom]), out var word))
        {
            return word;
        }

        if (stored)
        {
            return scan.Decode(field);
        }

        Fault(field, unknown, vocabulary.ToString());
        return null;
    }

    /// <summary>A word, or true and false for its first two words (yes, no).</summary>
    public string? WordOrFlag(Field field, Vocabulary vocabulary) => scan.TokenOf(field) switch
    {
        JsonTokenType.True => vocabulary.Words[0],
        JsonTokenType.False => vocabulary.Words[1],
        _ => Word(field, vocabulary),
    };

    /// <summary>A word that must be there.</summary>
    public string RequiredWord(Field field, Vocabulary vocabulary, string unknown)
    {
        var word = Word(field, vocabulary, unknown);
        if (word is null)
        {
            Fault(field, "required", vocabulary.ToString());
        }

        return word ?? string.Empty;
    }

    /// <summary>true or false; false when absent.</summary>
    public bool Flag(Field field)
    {
        var token = scan.TokenOf(field);
        if (token is not (JsonTokenType.None or JsonTokenType.True or JsonTokenType.False))
        {
            Fault(field, "wrong-type", "true, false");
        }

        return token == JsonTokenType.True;
    }

    /// <summary>A whole number from <paramref name="least"/> to the field's limit; null when absent.</summary>
    public int? Whole(Field field, int least = 0)
    {
        if (!Has(field, JsonTokenType.Number, "number"))
        {
            return null;
        }

        var bytes = scan.Bytes(field);
        var whole = Utf8Parser.TryParse(bytes, out long number, out var read) && read == bytes.Length;
        if (whole && number >= least && number <= field.Limit)
        {
            return (int)number;
        }

        var code = bytes.IndexOfAny((byte)'.', (byte)'e', (byte)'E') >= 0 ? "not-a-whole-number" : bytes[0] == '-' ? "negative" : "out-of-range";
        Fault(field, code, string.Create(CultureInfo.InvariantCulture, $"{least}-{field.Limit}"));
        return null;
    }

    /// <summary>A whole number that must be there.</summary>
    public int RequiredWhole(Field field, int least)
    {
        var number = Whole(field, least);
        if (number is null)
        {
            Fault(field, "required");
        }

        return number ?? 0;
    }

    /// <summary>An amount of money, not negative, with at most so many decimals; null when absent.</summary>
    public decimal? Money(Field field, int decimals)
    {
        if (!Has(field, JsonTokenType.Number, "number"))
        {
            return null;
        }

        var code = !decimal.TryParse(scan.Bytes(field), NumberStyles.Float, CultureInfo.InvariantCulture, out var amount) ? "out-of-range"
            : amount < 0 ? "negative"
            : amount > field.Limit ? "out-of-range"
            : decimal.Round(amount, decimals) != amount ? "too-precise"
            : null;
        if (code is null)
        {
            return amount;
        }

        Fault(field, code, string.Create(CultureInfo.InvariantCulture, $"{(code == "too-precise" ? decimals : field.Limit)}"));
        return null;
    }

    /// <summary>Whether the field is there, be it as null.</summary>
    public readonly bool IsGiven(Field field) => scan.IsGiven(field);

    /// <summary>A number in units of its last decimal; null when it is absent, null or faulty.</summary>
    public long? Amount(Field field, int decimals, bool mayBeNegative)
    {
        var token = scan.TokenOf(field);
        if (token == JsonTokenType.None)
        {
            return null;
        }

        if (token != JsonTokenType.Number)
        {
            Fault(field, "not-a-number");
            return null;
        }

        if (!decimal.TryParse(scan.Bytes(field), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || Math.Abs(number) > LargestAmount)
        {
            Fault(field, "out-of-range", string.Create(CultureInfo.InvariantCulture, $"{(mayBeNegative ? -LargestAmount : 0)}-{LargestAmount}"));
            return null;
        }

        if (number < 0 && !mayBeNegative)
        {
            Fault(field, "negative");
            return null;
        }

        if (decimal.Round(number, decimals) != number)
        {
            Fault(field, "too-precise", string.Create(CultureInfo.InvariantCulture, $"{decimals}"));
            return null;
        }

        for (var i = 0; i < decimals; i++)
        {
            number *= 10;
        }

        return (long)number;
    }

    /// <summary>A moment; null when absent.</summary>
    public DateTimeOffset? Moment(Field field)
    {
        var token = scan.TokenOf(field);
        if (token == JsonTokenType.None)
        {
            return null;
        }

        var moment = moments.Read(token, scan.Plain(field, stackalloc byte[PlainRoom]), field.Kind, out var code);
        if (code is not null)
        {
            Fault(field, code, TimeExample);
        }

        return moment;
    }

    /// <summary>A moment that must be there.</summary>
    public DateTimeOffset RequiredMoment(Field field)
    {
        var moment = Moment(field);
        if (moment is null)
        {
            Fault(field, "required", TimeExample);
        }

        return moment ?? default;
    }

    /// <summary>Refuses a moment that lies before another, where both are known.</summary>
    public void NotBefore(Field earlier, DateTimeOffset? start, Field later, DateTimeOffset? end)
    {
        if (end < start && !stored)
        {
            Fault(later, earlier.BeforeCode);
        }
    }

    /// <summary>The same for a moment inside a list.</summary>
    public void PartNotBefore(Field earlier, DateTimeOffset? start, Field list, int at, Field part, DateTimeOffset? end)
    {
        if (end < start && !stored)
        {
            Error ??= new RowError($"{list.Name}[{at}].{part.Name}", end.Value.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), earlier.BeforeCode);
        }
    }

    /// <summary>Refuses more than there can be, where both numbers are known.</summary>
    public void NotMore(Field part, int? number, int most, string code)
    {
        if (number > most && !stored)
        {
            Fault(part, code, string.Create(CultureInfo.InvariantCulture, $"0-{most}"));
        }
    }

    /// <summary>Keeps the fault unless there is one already.</summary>
    public void Fault(Field field, string code, string? allowed = null) => Error ??= new RowError(field.Name, scan.Shown(field), code, allowed);

    /// <summary>Whether the field is there with the right kind of token; another kind is a fault.</summary>
    private bool Has(Field field, JsonTokenType expected, string kind)
    {
        var token = scan.TokenOf(field);
        if (token != expected && token != JsonTokenType.None)
        {
            Fault(field, "wrong-type", kind);
        }

        return token == expected;
    }

    private static string? FaultOf(string? text, Field field) =>
        text is null ? "invalid-text"
        : text.Length > field.Limit ? "too-long"
        : text.AsSpan().ContainsAnyInRange('\0', '\u001f') || text.AsSpan().ContainsAnyInRange('\u007f', '\u009f') ? "control-character"
        : null;
}
