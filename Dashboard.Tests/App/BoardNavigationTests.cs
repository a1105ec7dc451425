using Bunit;
using Dashboard.App;
using Dashboard.Domain.Catalogue;
using Dashboard.Identity;
using Dashboard.Tests.Ui;

namespace Dashboard.Tests.App;

public sealed class BoardNavigationTests : UiTest
{
    [Fact]
    public void Navigation_LeadsToEveryBoard_AndMarksTheOneOpen()
    {
        var nav = Draw("/boards/law", Rights.Read);

        Assert.Equal(GovernanceCatalogue.BuiltIn.Boards.Select(board => board.NameZh).Append("指标"), nav.FindAll("a").Select(tab => tab.TextContent));
        Assert.Equal("法治", nav.Find("[aria-current=page]").TextContent);
        Assert.Equal("/boards/law?area=5101&period=2026-11", nav.Find("[aria-current=page]").GetAttribute("href"));
    }

    [Theory]
    [InlineData(Rights.Read, false, false)]
    [InlineData(Rights.Read | Rights.Steward, true, false)]
    [InlineData(Rights.Read | Rights.Operate, false, true)]
    public void Navigation_OffersOnlyWhatTheReaderMayOpen(Rights rights, bool imports, bool operations)
    {
        var tabs = Draw("/", rights).FindAll("a").Select(tab => tab.TextContent).ToList();

        Assert.Equal((imports, operations), (tabs.Contains("导入"), tabs.Contains("运行")));
    }

    [Fact]
    public void Navigation_OnAnIndicator_MarksTheList() => Assert.Equal("指标", Draw("/indicators/law.mediation.success-rate", Rights.Read).Find(".active").TextContent);

    private IRenderedComponent<BoardNavigation> Draw(string path, Rights rights) => Render<BoardNavigation>(parameters => parameters
        .Add(p => p.Path, path)
        .Add(p => p.State, Some.City)
        .Add(p => p.Reader, Some.Reader(rights: rights)));
}
