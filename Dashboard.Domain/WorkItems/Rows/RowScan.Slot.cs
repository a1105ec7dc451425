using System.Runtime.CompilerServices;
using System.Text.Json;
using Dashboard.Domain.Tables;

namespace Dashboard.Domain.WorkItems.Rows;

/// <content>Where one value stands.</content>
internal readonly ref partial struct RowScan
{
    /// <summary>One value. For a string the quotes are outside.</summary>
    internal readonly record struct Slot(JsonTokenType Token, bool Escaped, int Start, int Length)
    {
        /// <summary>The value at the reader, a text without its padding where that is wanted; leaves the reader at its last token.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public static Slot Of(ref Utf8JsonReader reader, bool trims)
        {
            var token = reader.TokenType;
            var start = (int)reader.TokenStartIndex;
            if (token is JsonTokenType.StartObject or JsonTokenType.StartArray)
            {
                reader.Skip();
                return new Slot(token, false, start, (int)reader.BytesConsumed - start);
            }

            if (token != JsonTokenType.String)
            {
                return new Slot(token, false, start, reader.ValueSpan.Length);
            }

            var slot = new Slot(token, reader.ValueIsEscaped, start + 1, reader.ValueSpan.Length);
            return trims && !HasPlainEnds(ref reader) ? slot.Trimmed(reader.ValueSpan) : slot;
        }

        /// <summary>Nearly every value ends in a letter or digit; only the others are looked at closely.</summary>
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private static bool HasPlainEnds(ref Utf8JsonReader reader)
        {
            var value = reader.ValueSpan;
            return !reader.ValueIsEscaped && (value.IsEmpty || (value[0] is > (byte)' ' and < 0x7F && value[^1] is > (byte)' ' and < 0x7F));
        }

        private Slot Trimmed(ReadOnlySpan<byte> value)
        {
            var (before, after) = Escaped ? EscapedPadding.Of(value) : (Padding.LengthAtStart(value), 0);
            after = Escaped ? after : Padding.LengthAtEnd(value[before..]);
            return this with { Start = Start + before, Length = Length - before - after };
        }
    }
}
