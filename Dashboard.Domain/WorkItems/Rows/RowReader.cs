using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
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

        if (scan.IsEscaped(field) ? FindEscaped(field, vocabulary, out var word) : vocabulary.TryFind(scan.Bytes(field), out word))
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

    /// <summary>Whether the field is there, be it as null.</summary>
    public readonly bool IsGiven(Field field) => scan.IsGiven(field);

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

    /// <summary>Apart, because room on the stack is cleared on every call.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private readonly bool FindEscaped(Field field, Vocabulary vocabulary, [NotNullWhen(true)] out string? word) =>
        vocabulary.TryFind(scan.Plain(field, stackalloc byte[PlainRoom]), out word);

    private static string? FaultOf(string? text, Field field) =>
        text is null ? "invalid-text"
        : text.Length > field.Limit ? "too-long"
        : text.AsSpan().ContainsAnyInRange('\0', '\u001f') || text.AsSpan().ContainsAnyInRange('\u007f', '\u009f') ? "control-character"
        : null;
}
