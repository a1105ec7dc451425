using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Dashboard.Domain.WorkItems.Rows;

/// <summary>
/// Where the values of a row's known fields stand, found in one pass without allocation, so that fields can be read in any order.
/// </summary>
internal readonly ref partial struct RowScan
{
    private readonly ReadOnlySpan<byte> row;
    private readonly ReadOnlySpan<Slot> slots;

    private RowScan(ReadOnlySpan<byte> row, ReadOnlySpan<Slot> slots)
    {
        this.row = row;
        this.slots = slots;
    }

    /// <summary>
    /// Scans a JSON object. <paramref name="slots"/> has a place for each of <see cref="Fields.All"/>. Texts are found without their padding,
    /// unless the row is <paramref name="stored"/>: what is stored is taken as it is. The row is read to its end whatever it holds: one that
    /// cannot be read is that before it is anything else.
    /// </summary>
    public static RowError? TryScan(ReadOnlySpan<byte> row, Span<Slot> slots, bool stored, out RowScan scan)
    {
        scan = new RowScan(row, slots);
        slots.Clear();
        try
        {
            var reader = new Utf8JsonReader(row);
            reader.Read();
            var fault = reader.TokenType == JsonTokenType.StartObject ? null : new RowError("row", Cut(row), "not-an-object");
            while (fault is null && reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                fault = Take(ref reader, slots, stored);
            }

            while (reader.Read())
            {
            }

            return fault;
        }
        catch (JsonException)
        {
            return new RowError("row", Cut(row), "malformed");
        }
    }

    /// <summary>The kind of token; None when the field is absent, and for an explicit null.</summary>
    public JsonTokenType TokenOf(Field field)
    {
        var token = slots[field.Index].Token;
        return token == JsonTokenType.Null ? JsonTokenType.None : token;
    }

    /// <summary>Whether the field is there, be it as null.</summary>
    public bool IsGiven(Field field) => slots[field.Index].Token != JsonTokenType.None;

    /// <summary>The bytes of the value: a text without its quotes, a list or object whole.</summary>
    public ReadOnlySpan<byte> Bytes(Field field) => row.Slice(slots[field.Index].Start, slots[field.Index].Length);

    /// <summary>Whether the string value is written with escapes: many serialisers write + as \u002B.</summary>
    public bool IsEscaped(Field field) => slots[field.Index].Escaped;

    /// <summary>The bytes of a string value without escapes. Bytes that make no text, and values longer than the room, stay as they are.</summary>
    public ReadOnlySpan<byte> Plain(Field field, Span<byte> room)
    {
        var slot = slots[field.Index];
        if (!slot.Escaped || slot.Length > room.Length)
        {
            return Bytes(field);
        }

        Span<byte> quoted = stackalloc byte[slot.Length + 2];
        quoted.Fill((byte)'"');
        Bytes(field).CopyTo(quoted[1..]);
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        return TryCopy(ref reader, room, out var length) ? room[..length] : Bytes(field);
    }

    /// <summary>The same for the string at the reader.</summary>
    public static ReadOnlySpan<byte> PlainOf(Utf8JsonReader reader, Span<byte> room)
    {
        if (reader.TokenType != JsonTokenType.String || !reader.ValueIsEscaped || reader.ValueSpan.Length > room.Length)
        {
            return reader.ValueSpan;
        }

        return TryCopy(ref reader, room, out var length) ? room[..length] : reader.ValueSpan;
    }

    /// <summary>The text of a string value; null when its escapes or bytes make no text.</summary>
    public string? Decode(Field field)
    {
        var slot = slots[field.Index];
        return slot.Escaped ? EscapedText.Decode(Bytes(field)) : DecodePlain(Bytes(field));
    }

    /// <summary>The value as received, for an error.</summary>
    public string? Shown(Field field)
    {
        const int Room = 1024;
        return TokenOf(field) == JsonTokenType.None ? null : Cut(Plain(field, stackalloc byte[Room]));
    }

    /// <summary>The text of the string at the reader; null when its escapes or bytes make no text.</summary>
    public static string? TextOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString();
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, or bytes that are not UTF-8.
            return null;
        }
    }

    /// <summary>Whether the property at the reader is this field.</summary>
    public static bool IsNamed(ref Utf8JsonReader reader, Field field) => Known(ref reader, out var found) && found == field;

    /// <summary>The bytes as text, cut to 100 characters.</summary>
    public static string Cut(ReadOnlySpan<byte> bytes)
    {
        const int Longest = 100;
        var text = Encoding.UTF8.GetString(bytes[..Math.Min(bytes.Length, Longest * 4)]);
        if (text.Length <= Longest)
        {
            return text;
        }

        return char.IsHighSurrogate(text[Longest - 1]) ? text[..(Longest - 1)] : text[..Longest];
    }

    private static RowError? Take(ref Utf8JsonReader reader, Span<Slot> slots, bool stored)
    {
        var known = Known(ref reader, out var field);
        reader.Read();
        var slot = Slot.Of(ref reader, trims: known && !stored);
        if (!known)
        {
            return null;
        }

        if (slots[field!.Index].Token != JsonTokenType.None)
        {
            return new RowError(field.Name, null, "duplicate-field");
        }

        slots[field.Index] = slot;
        return null;
    }

    private static bool Known(ref Utf8JsonReader reader, out Field? field)
    {
        if (!reader.ValueIsEscaped)
        {
            return Fields.TryFind(reader.ValueSpan, out field);
        }

        const int LongestName = 128;
        field = null;
        Span<byte> name = stackalloc byte[LongestName];
        return reader.ValueSpan.Length <= LongestName && TryCopy(ref reader, name, out var length) && Fields.TryFind(name[..length], out field);
    }

    /// <summary>Half of a surrogate pair is no text: as a name it is the name of no field.</summary>
    private static bool TryCopy(ref Utf8JsonReader reader, scoped Span<byte> room, out int length)
    {
        try
        {
            length = reader.CopyString(room);
            return true;
        }
        catch (InvalidOperationException)
        {
            length = 0;
            return false;
        }
    }

    private static string? DecodePlain(ReadOnlySpan<byte> bytes) => Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
}
