using System.Text;

namespace Dashboard.Ingest.Files.Decoding;

/// <summary>A text encoding that files come in. Each is strict: what it cannot read is a fault, never a replacement character.</summary>
internal sealed class FileEncoding
{
    public static readonly FileEncoding Utf8 = new("utf-8", new UTF8Encoding(false, throwOnInvalidBytes: true), new CodeUnit(1));
    public static readonly FileEncoding Gb18030 = new("gb18030", CreateGb18030(), new CodeUnit(1));
    public static readonly FileEncoding Utf16 = new("utf-16le", new UnicodeEncoding(false, false, throwOnInvalidBytes: true), new CodeUnit(2));
    public static readonly FileEncoding Utf16Big = new("utf-16be", new UnicodeEncoding(true, false, throwOnInvalidBytes: true), new CodeUnit(2, BigEndian: true));
    public static readonly FileEncoding Utf32 = new("utf-32le", new UTF32Encoding(false, false, throwOnInvalidCharacters: true), new CodeUnit(4));
    public static readonly FileEncoding Utf32Big = new("utf-32be", new UTF32Encoding(true, false, throwOnInvalidCharacters: true), new CodeUnit(4, BigEndian: true));

    /// <summary>What <c>--encoding</c> takes; the older Chinese encodings are parts of GB18030.</summary>
    private static readonly Dictionary<string, FileEncoding> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf-8"] = Utf8,
        ["gb18030"] = Gb18030,
        ["gbk"] = Gb18030,
        ["gb2312"] = Gb18030,
        ["utf-16le"] = Utf16,
        ["utf-16be"] = Utf16Big,
        ["utf-32le"] = Utf32,
        ["utf-32be"] = Utf32Big,
    };

    private FileEncoding(string name, Encoding encoding, CodeUnit unit) => (Name, Encoding, Unit) = (name, encoding, unit);

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Throws at what it cannot read.</summary>
    public Encoding Encoding { get; }

    /// <summary>Its smallest piece.</summary>
    public CodeUnit Unit { get; }

    /// <summary>The names that are allowed, for a message.</summary>
    public static string Allowed => string.Join(", ", Names.Keys);

    /// <summary>The encoding of that name; null when there is none.</summary>
    public static FileEncoding? Find(string name) => Names.GetValueOrDefault(name);

    private static Encoding CreateGb18030()
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        return Encoding.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback);
    }
}
