using System.Text;
using Dashboard.Ingest.Files;
using Dashboard.Ingest.Files.Decoding;

namespace Dashboard.Tests.Ingest.Files.Decoding;

/// <summary>A file whose encoding is not certain is refused with its line and byte: mojibake that is stored is worse than a question.</summary>
public sealed class FileDecodingTests
{
    private const string Table = "id,source,category\n1,s,占道经营\n2,s,停车\n3,s,噪声扰民，夜间\n";

    private static readonly Encoding Utf8 = new UTF8Encoding(false, true);
    private static readonly Encoding Gb18030 = FileEncoding.Gb18030.Encoding;

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("gb18030", false)]
    [InlineData("gb18030", true)]
    [InlineData("utf-16le", true)]
    [InlineData("utf-16be", true)]
    [InlineData("utf-32le", true)]
    [InlineData("utf-32be", true)]
    public void Decide_AWholeFile_IsReadInItsEncoding(string name, bool marked)
    {
        var encoding = FileEncoding.Find(name)!;
        Assert.Same(encoding, Decide(encoding.Encoding.GetBytes((marked ? "\uFEFF" : "") + Table)));
        Assert.Same(encoding, Decide(encoding.Encoding.GetBytes((marked ? "\uFEFF\uFEFF" : "") + Table)));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("gb18030")]
    [InlineData("utf-16le")]
    [InlineData("utf-16be")]
    public void Decide_ANamedEncoding_IsTakenWithoutAMark(string name)
    {
        var encoding = FileEncoding.Find(name)!;
        Assert.Same(encoding, Decide(encoding.Encoding.GetBytes(Table), encoding));
    }

    /// <summary>At every byte: where a cut falls inside a character the file is refused, where it does not the file is what it was.</summary>
    [Theory]
    [InlineData("utf-8", "")]
    [InlineData("utf-8", "\uFEFF")]
    [InlineData("gb18030", "\uFEFF")]
    [InlineData("utf-16le", "\uFEFF")]
    [InlineData("utf-16be", "\uFEFF")]
    public void Decide_CutAtAnyByte_IsRefusedInsideACharacter_AndNeverMistaken(string name, string mark)
    {
        var encoding = FileEncoding.Find(name)!;
        var whole = encoding.Encoding.GetBytes(mark + Table + "4,s,𠮷野\n");
        for (var length = encoding.Encoding.GetByteCount(mark) + 4; length < whole.Length; length++)
        {
            var cut = whole[..length];
            if (IsWhole(cut, encoding.Encoding))
            {
                Assert.Same(encoding, Decide(cut));
                continue;
            }

            var fault = Assert.Throws<FileFault>(() => Decide(cut));
            Assert.Equal("cut-in-character", fault.Code);
            Assert.InRange((long)fault.Details[2], length - 3, length);
        }
    }

    /// <summary>The same for GB18030 without a mark. A cut that leaves no Chinese text proves nothing, and is asked about.</summary>
    [Fact]
    public void Decide_Gb18030CutAtAnyByte_IsNeverReadAsSomethingElse()
    {
        var whole = Gb18030.GetBytes(Table);
        var wholes = 0;
        for (var length = 1; length < whole.Length; length++)
        {
            var cut = whole[..length];
            var encoding = Try(cut);
            Assert.True(encoding is null || encoding == FileEncoding.Gb18030 || cut.All(unit => unit < 0x80));
            Assert.False(encoding == FileEncoding.Gb18030 && !IsWhole(cut, Gb18030));
            wholes += encoding == FileEncoding.Gb18030 ? 1 : 0;
        }

        Assert.InRange(wholes, 15, whole.Length);
    }

    [Theory]
    [InlineData("占道经营", "停车")]
    [InlineData("停", "占道经营")]
    [InlineData("占道经营", "a")]
    [InlineData("占道", "道")]
    public void Decide_TwoEncodingsInOneFile_AreRefused(string one, string two)
    {
        foreach (var (first, second) in new[] { (Utf8, Gb18030), (Gb18030, Utf8) })
        {
            byte[] mixed = [.. first.GetBytes($"id,source,category\n1,s,{one}\n"), .. second.GetBytes($"2,s,{two}停车噪声\n"), .. first.GetBytes($"3,s,{one}\n")];
            byte[] inOneLine = [.. first.GetBytes($"id,source,category,title\n1,s,{one}停车,"), .. second.GetBytes($"{two}占道\n")];

            Assert.Contains(Assert.Throws<FileFault>(() => Decide(mixed)).Code, MixedCodes);
            Assert.Contains(Assert.Throws<FileFault>(() => Decide(inOneLine)).Code, MixedCodes);
        }
    }

    [Fact]
    public void Decide_OneForeignLineAmongThousands_IsRefusedWithItsLine()
    {
        var rows = string.Concat(Enumerable.Range(1, 5000).Select(id => $"{id},s,占道经营停车\n"));
        byte[] mixed = [.. Gb18030.GetBytes("id,source,category\n" + rows), .. Utf8.GetBytes("x,s,噪声扰民\n"), .. Gb18030.GetBytes(rows)];
        byte[] other = [.. Utf8.GetBytes("id,source,category\n" + rows), .. Gb18030.GetBytes("x,s,噪声扰民\n"), .. Utf8.GetBytes(rows)];

        var fault = Assert.Throws<FileFault>(() => Decide(mixed));
        Assert.Equal(("mixed", 2L, 5002L), (fault.Code, (long)fault.Details[0], (long)fault.Details[3]));
        Assert.Equal((5002L, 5L), Place(Assert.Throws<FileFault>(() => Decide(other))));
    }

    [Fact]
    public void Decide_ForeignBytesAfterAMark_AreRefusedWithLineAndByte()
    {
        byte[] marked = [0xEF, 0xBB, 0xBF, .. Gb18030.GetBytes("id,source,category\n1,s,占道\n")];
        byte[] wide = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("id,source\nx,"), 0x00, 0xD8, .. Encoding.Unicode.GetBytes("y\n")];
        byte[] low = [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes("id\n"), 0xDC, 0x00];

        // The two bytes of the first character happen to be UTF-8, those of the second are not.
        Assert.Equal((2L, 7L), Place(Assert.Throws<FileFault>(() => Decide(marked))));
        Assert.Equal((2L, 5L), Place(Assert.Throws<FileFault>(() => Decide(wide))));
        Assert.Equal((2L, 1L), Place(Assert.Throws<FileFault>(() => Decide(low))));
    }

    [Theory]
    [InlineData("口")]
    [InlineData("占道")]
    [InlineData("占道经")]
    public void Decide_TextCutInsideACharacterInTheMiddle_IsRefused(string text)
    {
        var bytes = Utf8.GetBytes(text);
        for (var cut = 1; cut <= 2; cut++)
        {
            byte[] file = [.. "id,source,category\n1,s,"u8, .. bytes[..^cut], .. "\n2,s,x\n"u8];
            Assert.Equal(2L, Place(Assert.Throws<FileFault>(() => Decide(file))).Line);
        }
    }

    [Theory]
    [InlineData("模糊")]
    [InlineData("联通")]
    public void Decide_ShortGb18030ThatIsAlsoUtf8_IsNotGuessed(string text)
    {
        var encoding = Try(Gb18030.GetBytes($"id,source,category\n1,s,{text}\n"));

        Assert.True(encoding is null || encoding == FileEncoding.Gb18030, encoding?.Name);
    }

    [Theory]
    [InlineData("id\u00A0\n")]
    [InlineData("José ± 5 · °C\n")]
    [InlineData("α 占道\n")]
    [InlineData("Nguye\u0302\u0303n 占道\n")]
    [InlineData("lǐ xiān sheng 占道 Иванов\n")]
    public void Decide_SignsOfOtherAlphabetsInUtf8_AreUtf8(string text) => Assert.Same(FileEncoding.Utf8, Decide(Utf8.GetBytes(text)));

    [Fact]
    public void Decide_AFileThatIsNoText_IsNamed()
    {
        Assert.Equal("empty", Code([]));
        Assert.Equal("is-workbook", Code([0x50, 0x4B, 0x03, 0x04, 0x14]));
        Assert.Equal("is-workbook", Code([0xD0, 0xCF, 0x11, 0xE0, 0xA1]));
        Assert.Equal("is-compressed", Code([0x1F, 0x8B, 8]));
        Assert.Equal("perhaps-utf16", Code(Encoding.Unicode.GetBytes("id,source\n")));
        Assert.Equal("perhaps-utf16", Code(Encoding.BigEndianUnicode.GetBytes("id,source\n")));
        Assert.Equal("in-no-encoding", Code([.. "type,source\n"u8, 0xFF, 0x80, 0x81, 0xFF]));
        Assert.Equal("mark-differs", Assert.Throws<FileFault>(() => Decide([0xEF, 0xBB, 0xBF, (byte)'x'], FileEncoding.Gb18030)).Code);
    }

    [Fact]
    public void Decide_ManyRandomTextsInGb18030_AreReadAsGb18030()
    {
        const int Seed = 7;
        var random = new Random(Seed);
        for (var file = 0; file < 200; file++)
        {
            // Characters of GB 2312, as names and addresses are made of, now and then a rarer one.
            var rows = Enumerable.Range(0, 100).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Character(random))));
            Assert.Same(FileEncoding.Gb18030, Decide(Gb18030.GetBytes($"id,source,category\n{string.Join('\n', rows.Select(row => $"1,s,{row}"))}\n")));
        }
    }

    private static readonly string[] MixedCodes = ["mixed", "in-no-encoding", "doubtful", "cut-in-character", "two-readings"];

    private static string Character(Random random) => random.Next(200) == 0
        ? "镕堃喆昇"[random.Next(4)].ToString()
        : Gb18030.GetString([(byte)random.Next(0xB0, 0xD7), (byte)random.Next(0xA1, 0xFE)]);

    private static FileEncoding Decide(byte[] bytes, FileEncoding? named = null)
    {
        using var file = new MemoryStream(bytes);
        return FileDecoding.Decide(file, named);
    }

    private static FileEncoding? Try(byte[] bytes)
    {
        try
        {
            return Decide(bytes);
        }
        catch (FileFault)
        {
            return null;
        }
    }

    private static string Code(byte[] bytes) => Assert.Throws<FileFault>(() => Decide(bytes)).Code;

    private static (long Line, long Byte) Place(FileFault fault) => ((long)fault.Details[0], (long)fault.Details[1]);

    private static bool IsWhole(byte[] bytes, Encoding encoding)
    {
        try
        {
            encoding.GetString(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
