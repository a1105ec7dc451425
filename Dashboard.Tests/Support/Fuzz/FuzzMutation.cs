using System.Globalization;
using System.Text;

namespace Dashboard.Tests.Support.Fuzz;

/// <summary>Breaks bytes in one of the ways in which bytes are broken.</summary>
internal sealed class FuzzMutation(Random random)
{
    private static readonly string[] Escapes = [@"\ud800", @"\udc00", @"\ud83d\ude00", @"\u0000", @"\ud800\ud800", @"\u3000", @"\uffff", @"\u00", @"\x", @"\"];
    private static readonly string[] Numbers = ["1e400", "-1e400", "1E-9999", "-0", "99999999999999999999999999999", "2147483648", "-9223372036854775809", "0.00000000000000000000000000001", "1.", "01", "1e5"];
    private static readonly string[] Tokens = ["null", "true", "{}", "[]", "\"\"", "\"9999-12-31T23:59:59-23:59\"", "\"0001-01-01T00:00:00+23:59\"", "NaN", "[[]]", "{\"a\":{}}"];

    public byte[] Of(byte[] body) => random.Next(11) switch
    {
        0 => Flip(body),
        1 => body[..random.Next(body.Length + 1)],
        2 => Replace(body, Place(body), 0, Chunk(body)),
        3 => Cut(body),
        4 => Replace(body, InText(body), 0, Encoding.ASCII.GetBytes(Any(Escapes))),
        5 => Replace(body, InText(body), 0, Encoding.ASCII.GetBytes(Any(Escapes))),
        6 => OnNumber(body, Encoding.ASCII.GetBytes(Any(Numbers))),
        7 => OnNumber(body, Encoding.ASCII.GetBytes(random.Next(3) == 0 ? Nested() : Any(Tokens))),
        8 => Replace(body, Place(body), 0, [(byte)random.Next(32)]),
        9 => Replace(body, InText(body), 0, Long()),
        _ => Replace(body, Place(body), random.Next(4), Encoding.UTF8.GetBytes(Any(["\uFEFF", "，", "\n", "\"", "}", "{", "]", "[", ",", ":", "/*x*/", "😀"]))),
    };

    private byte[] Flip(byte[] body)
    {
        byte[] flipped = [.. body];
        for (var times = random.Next(1, 4); times > 0 && flipped.Length > 0; times--)
        {
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        }

        return flipped;
    }

    private byte[] Cut(byte[] body)
    {
        var at = Place(body);
        return Replace(body, at, random.Next(Math.Min(60, body.Length - at + 1)), []);
    }

    private byte[] Chunk(byte[] body)
    {
        var at = Place(body);
        return body[at..(at + random.Next(Math.Min(300, body.Length - at + 1)))];
    }

    private int Place(byte[] body) => random.Next(body.Length + 1);

    /// <summary>A place behind a quotation mark: at the start of a name or value, or behind its end.</summary>
    private int InText(byte[] body)
    {
        var from = Place(body);
        var at = Array.IndexOf(body, (byte)'"', from);
        return at < 0 ? from : at + 1;
    }

    private byte[] OnNumber(byte[] body, byte[] with)
    {
        var from = Place(body);
        var step = body.AsSpan(from).IndexOfAnyInRange((byte)'0', (byte)'9');
        return step < 0 ? body : Replace(body, from + step, 1, with);
    }

    private string Nested()
    {
        var depth = random.Next(1, 200);
        return string.Create(CultureInfo.InvariantCulture, $"{new string('[', depth)}1{new string(']', depth)}");
    }

    private byte[] Long() => Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Any(["a", "中", "😀", "\u3000"]), random.Next(1, 5000))));

    private static byte[] Replace(byte[] body, int at, int length, byte[] with) =>
        [.. body[..at], .. with, .. body[Math.Min(body.Length, at + length)..]];

    private string Any(string[] words) => words[random.Next(words.Length)];
}
