using System.Globalization;
using System.Text;

namespace Dashboard.Tests.Support.Fuzz;

/// <summary>A random file as offices send them, and now and then with bytes changed, lost, doubled or foreign: the same for the same seed.</summary>
public sealed class MutatedFile
{
    private static readonly string[] Ids = ["A", "#", " P", "Q\u3000", "\u200BZ", "占", "'", "𠮷", "=", "a\tb"];
    private static readonly string[] Texts = ["占道经营", "停车", "", " ", "5\" pipe", "\"open", "\"two\nlines\"", "\"say \"\"yes\"\"\"", "a,b", "\"a,b\"", "é", "\u001b[1m", "𠮷野", "联通"];
    private static readonly string[] Blanks = ["", "  ", "\t", "\u3000", ",,,,,,,", "\uFEFF", "\"\",\"\""];
    private static readonly string[] JsonExtras =
    [
        "", "\"\\ud800\":1,", "\"title\":\"\\udc00\",", "\"x\":[[{\"\\ud83d\":\"\\ud800\"}]],", "\"milestones\":[{\"\\ud800\":null}],", "\"id\":2,", "\"\\u0074ype\":\"task\",",
        "\"title\":null,", "\"urgent\":1e400,", "\"version\":-0,", "{", "\"x\":\"\u001b\",", "\"resolutions\":[{\"dueAt\":{\"\\ud800\":1}}],", "\"datasets\":[\"\\ud800\"],",
    ];

    private readonly Random random;
    private readonly string prefix;

    private MutatedFile(int seed, string prefix) => (random, this.prefix) = (new Random(seed), prefix);

    /// <summary>The bytes of a file.</summary>
    /// <param name="seed">Which one.</param>
    /// <param name="prefix">How its identifiers begin; files of one prefix repeat each other's rows.</param>
    public static byte[] Create(int seed, string prefix) => new MutatedFile(seed, prefix).Bytes();

    /// <summary>How many lines a file has, counted apart from the program: CR, LF and CRLF end one, marks at the start are no text.</summary>
    public static long LinesOf(byte[] bytes)
    {
        var text = bytes switch
        {
            [0xFF, 0xFE, ..] => Encoding.Unicode.GetString(bytes),
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode.GetString(bytes),
            _ => Encoding.Latin1.GetString(bytes).Replace("\u00EF\u00BB\u00BF", "\uFEFF", StringComparison.Ordinal).Replace("\u00841\u00953", "\uFEFF", StringComparison.Ordinal),
        };
        var ends = text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return ends.Count(unit => unit == '\n') + (ends.Length > 0 && !ends.EndsWith('\n') ? 1 : 0);
    }

    private byte[] Bytes()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        Encoding[] encodings = [new UTF8Encoding(false), new UTF8Encoding(false), Encoding.GetEncoding("GB18030"), Encoding.Unicode, Encoding.BigEndianUnicode];
        var encoding = encodings[random.Next(encodings.Length)];
        var marks = encoding is UnicodeEncoding ? random.Next(1, 3) : Math.Max(0, random.Next(5) - 2);
        List<byte> bytes = [.. encoding.GetBytes(new string('\uFEFF', marks) + Text())];
        for (var changes = Math.Max(0, random.Next(6) - 3); changes > 0 && bytes.Count > 0; changes--)
        {
            Change(bytes);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        var at = random.Next(bytes.Count);
        var length = Math.Min(random.Next(1, 9), bytes.Count - at);
        switch (random.Next(6))
        {
            case 0:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 1:
                bytes.RemoveRange(at, length);
                break;
            case 2:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 3:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 4:
                bytes.InsertRange(at, Encoding.GetEncoding(random.Next(2) == 0 ? "GB18030" : "utf-8").GetBytes(Pick(Texts)));
                break;
            default:
                bytes.Insert(at, (byte)random.Next(256));
                break;
        }
    }

    private string Text()
    {
        var end = Pick(["\n", "\n", "\r\n", "\r"]);
        var row = random.Next(2) == 0 ? (Func<int, string>)Json : Cells;
        List<string> lines = row == Cells ? [Pick(["id,type,source,version,area,state,received_at,category", "id;type;source;version;area;state;received_at;category;;", "id,type,source,version,area,state,received_at,category,remark"])] : [];
        lines.AddRange(Enumerable.Range(0, random.Next(12)).Select(row));
        for (var blanks = random.Next(4); blanks > 0; blanks--)
        {
            lines.Insert(random.Next(lines.Count + 1), Pick(Blanks));
        }

        return string.Join(end, lines) + (random.Next(3) == 0 ? "" : end);
    }

    private string Cells(int at) =>
        $"{Pick(Ids)}{prefix}{random.Next(40)},request,{Pick(["s", " s", "s\u3000"])},{random.Next(1, 4)},{Area()},received,{Moment()},{Pick(Texts)}{Pick(["", "", "", ",", ", ,", ",x", ",\"x"])}";

    private string Json(int at) =>
        $$"""{{{Pick(JsonExtras)}}"type":"request","source":"s\u3000","id":"{{prefix}}{{random.Next(40)}}{{Pick(["", " ", "\\t", "占"])}}","version":{{random.Next(1, 4)}},"area":"{{Area()}}","state":"received","receivedAt":"{{Moment()}}"}""";

    private string Area() => random.Next(8) == 0 ? "999" : "510104017001";

    private string Moment() => random.Next(8) == 0 ? "2026-03-02 09:00" : string.Create(CultureInfo.InvariantCulture, $"2026-03-{random.Next(1, 19):00}T09:00:00+08:00");

    private string Pick(string[] of) => of[random.Next(of.Length)];
}
