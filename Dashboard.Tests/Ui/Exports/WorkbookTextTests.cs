using Dashboard.Ui.Exports;

namespace Dashboard.Tests.Ui.Exports;

public sealed class WorkbookTextTests
{
    [Theory]
    [InlineData("a\u0001b", "a\uFFFDb")]
    [InlineData("\uFFFE", "\uFFFD")]
    [InlineData("金堂县 㑇 🏘 \t\n", "金堂县 㑇 🏘 \t\n")]
    [InlineData("=1+1", "=1+1")]
    public void Cell_AText_CanStandInXml(string text, string cell) => Assert.Equal(cell, WorkbookText.Cell(text));

    [Fact]
    public void Cell_HalfACharacter_IsShownAsUnreadable() => Assert.Equal("半\uFFFD角", WorkbookText.Cell($"半{(char)0xD800}角"));

    [Fact]
    public void Cell_ATextLongerThanACell_IsCutWithAMark()
    {
        var cell = Assert.IsType<string>(WorkbookText.Cell(new string('长', WorkbookText.Longest + 1)));

        Assert.Equal(WorkbookText.Longest, cell.Length);
        Assert.EndsWith(" …", cell, StringComparison.Ordinal);
    }

    [Fact]
    public void Cell_AMoment_IsWrittenInTheCitysTime() =>
        Assert.Equal("2026-03-02 08:00:00", WorkbookText.Cell(new DateTimeOffset(2026, 3, 2, 0, 0, 0, TimeSpan.Zero)));
}
