namespace Dashboard.Tests.Proofs.Hostile;

/// <summary>Values of every wrong kind, as they stand in a query: already encoded, some of them wrongly on purpose.</summary>
internal static class HostileValues
{
    /// <summary>Nothing, blanks, and characters that texts do not hold.</summary>
    private static readonly string[] Empty = ["", "%20", "+", "%00", "a%00b", "%01", "%09", "%0D%0AX-Header:%20a", "%7F", "%C2%85"];

    /// <summary>What is no UTF-8: a lone surrogate, an overlong form, a cut character; and percent signs that lead nowhere.</summary>
    private static readonly string[] Encodings = ["%ED%A0%80", "%C0%80", "%E6%A0", "%FF%FE", "%EF%BF%BE", "%EF%BF%BF", "%", "%zz", "%u6838", "%25%30%30"];

    /// <summary>Other scripts, line and full stop marks, beyond the basic plane, right to left.</summary>
    private static readonly string[] Scripts = ["%E6%A0%B8%E5%BF%83", "%C3%A9", "%E2%80%A8", "%E3%80%82", "%F0%9F%8F%99", "%E2%80%AEabc", "%EF%BC%91%EF%BC%90", "%D9%A1"];

    private static readonly string[] Numbers =
    [
        "-1", "0", "1", "00", "1.5", "1e308", "1e999", "NaN", "Infinity", "0x10", "2147483648", "-2147483649", "99999999999",
        "9223372036854775808", "99999999999999999999999999999999999999",
    ];

    /// <summary>Periods at the ends of time and of the span, and none.</summary>
    private static readonly string[] Periods =
    [
        "9999-12-31", "9999-12", "9999-W52", "9999-Q4", "9999", "9999-12~ytd", "0001-01-01", "0001-01", "0001-W01", "0001-Q1", "0001", "0001-01~ytd",
        "0000", "0000-W01", "10000-01", "2100-12-31", "2100-W52", "2101", "2000-01-01", "2000-01", "2000-Q1", "2000", "2000-01~ytd", "1999-W52", "1999",
        "2026-13", "2026-02-30", "2026-W54", "2026-Q0", "~ytd", "2026-03~ytd~ytd", "2026-10",
    ];

    /// <summary>Words of other parameters, of other kinds, and areas beside and above the reader's.</summary>
    private static readonly string[] Words =
    [
        "true", "null", "undefined", "month", "csv", "urban", "numerator", "statistical", "community", "5101", "510104", "510105", "510104017001", "510105001",
        "CD-GX", "510107:statistical", "services.request.ontime-rate", "household.count", "zh-CN", "510104,510105", ",", ",,,",
    ];

    /// <summary>Pieces of other languages.</summary>
    private static readonly string[] Pieces =
    [
        "'%20OR%201=1%20--", "%22;DROP%20TABLE%20change;--", "%3Cscript%3Ealert(1)%3C/script%3E", "..%2F..%2Fetc%2Fpasswd", "..%5C..", "%7B%7B7*7%7D%7D", "%7B0%7D", "%7B99%7D",
        "$%7Bjndi:x%7D", "%25s%25n", "=cmd", "//evil.example", "https:%2F%2Fevil.example", "[]", "%7B%7D", "[1,2]", "%3Cxml/%3E",
    ];

    private static readonly string[] Long = [new('a', 3_000), string.Concat(Enumerable.Repeat("%E6%A0%B8", 300)), string.Concat(Enumerable.Repeat("a,", 1_000)), new('9', 1_000)];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Empty, .. Encodings, .. Scripts, .. Numbers, .. Periods, .. Words, .. Pieces, .. Long];

    /// <summary>The same for a header, which holds no line ends and is not decoded.</summary>
    public static IReadOnlyList<string> Headers { get; } =
    [
        "", " ", "\u00ff", "*", ",", ";", "=", ";;;===", "a=b=c", "q=NaN", "zh;q=9,en;q=-1", "text/csv;q=x", "\"", "%00", "[::1", "9999999999999999999999", "-1", "<script>", "{0}", new('a', 3_000),
    ];
}
