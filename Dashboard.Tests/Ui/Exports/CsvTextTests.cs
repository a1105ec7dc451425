using Dashboard.Ui.Exports;

namespace Dashboard.Tests.Ui.Exports;

public sealed class CsvTextTests
{
    public static TheoryData<object?, string> Cells => new()
    {
        { null, "" },
        { "锦江区", "锦江区" },
        { "=1+1", "'=1+1" },
        { "+86", "'+86" },
        { "-x", "'-x" },
        { "@SUM(A1)", "'@SUM(A1)" },
        { "\tx", "\"'\tx\"" },
        { "\rx", "\"'\rx\"" },
        { "\n=1", "\"'\n=1\"" },
        { "＝1+1", "'＝1+1" },
        { "＋86", "'＋86" },
        { "－1", "'－1" },
        { "＠SUM(A1)", "'＠SUM(A1)" },
        { "﹦1", "'﹦1" },
        { "−1", "'−1" },
        { "  =1+1", "'  =1+1" },
        { "\u3000＝1+1", "'\u3000＝1+1" },
        { "\u00A0-1", "'\u00A0-1" },
        { "\uFEFF@x", "'\uFEFF@x" },
        { " 占道 =1", " 占道 =1" },
        { "占道;=1+1", "\"占道;=1+1\"" },
        { "a,b", "\"a,b\"" },
        { "say \"yes\"", "\"say \"\"yes\"\"\"" },
        { "two\nlines", "\"two\nlines\"" },
        { -3.5, "-3.5" },
        { 12.50m, "12.50" },
        { 0.1 + 0.2, "0.30000000000000004" },
        { true, "true" },
        { new DateOnly(2026, 3, 2), "2026-03-02" },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void Cell_AnyValue_IsSafeAndExact(object? value, string cell) => Assert.Equal(cell, CsvText.Cell(value));
}
