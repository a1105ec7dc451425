using Bunit;
using Dashboard.Domain.Territory;
using Dashboard.Features.Boards;
using Dashboard.Features.Boards.Overview;
using Dashboard.Tests.Ui;
using Dashboard.Ui.Addresses;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Boards;

public sealed class OverviewTests : UiTest
{
    public OverviewTests()
    {
        Services.AddLogging();
        Services.AddBoards();
        SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
        foreach (var area in TerritoryMap.BuiltIn.AtLevel(AreaLevel.District, TerritoryMap.BuiltIn.City))
        {
            var community = TerritoryMap.BuiltIn.AtLevel(AreaLevel.Community, area)[0].Code;
            Figures.Add("request.received", community, Today, 40);
            Figures.Add("request.due", community, Today, 400);
            Figures.Add("request.closed-ontime", community, Today, area.Code == "510121" ? 340 : 396);
        }
    }

    [Fact]
    public async Task Overview_PutsEveryAreaOnTheMap_AndTheOddOneInTheList()
    {
        var page = await DrawAsync(Some.City);

        Assert.Equal(23, page.FindAll("a.tile").Count);
        var look = Assert.Single(page.FindAll(".looks li"));
        Assert.Contains("金堂县", look.TextContent, StringComparison.Ordinal);
        Assert.Contains("85.0%", look.TextContent, StringComparison.Ordinal);
        Assert.Contains("340/400", look.TextContent, StringComparison.Ordinal);
        Assert.Equal("920", page.Find(".flow-row .flow-now b").TextContent);
    }

    [Fact]
    public async Task Overview_EveryFigureLeadsToItsIndicator()
    {
        var page = await DrawAsync(Some.City);

        Assert.All(page.FindAll("article.card"), card => Assert.Contains(
            $"/indicators/{card.GetAttribute("data-indicator")}?", card.QuerySelector(".card-link")!.GetAttribute("href"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Overview_AfterAChange_MovesTheFigureWithoutReload()
    {
        var page = await DrawAsync(Some.City);
        var before = page.Find("[data-indicator='services.request.ontime-rate'] .card-value").TextContent;

        Figures.Add("request.due", "510104017001", Today, 1000);
        Clock.Advance(TimeSpan.FromSeconds(1));
        await page.WaitForAssertionAsync(() => Assert.NotEqual(before, page.Find("[data-indicator='services.request.ontime-rate'] .card-value").TextContent));
    }

    [Fact]
    public async Task Overview_OfADistrictReader_ShowsItsSubdistrictsAndNoOtherDistrict()
    {
        var reader = Some.Reader("510121");
        var page = await DrawAsync(new PageState(Some.Area("510121"), Some.November, Partition.Governing), reader);

        Assert.Empty(page.FindAll("a.tile"));
        Assert.Equal(
            TerritoryMap.BuiltIn.Children(Some.Area("510121")).Select(area => area.Name).Order(StringComparer.Ordinal),
            page.FindAll(".map-panel tbody th").Select(row => row.TextContent).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Overview_WithoutScores_SaysWhyAndDrawsNone()
    {
        var page = await DrawAsync(Some.City);

        Assert.Empty(page.FindAll(".governance .triangle"));
        Assert.Contains("得分待算", page.Find(".governance").TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.FindAll(".coupling .hatched"));
    }

    private async Task<IRenderedComponent<OverviewView>> DrawAsync(PageState state, Dashboard.Identity.Reader? reader = null)
    {
        var page = Render<OverviewView>(parameters => parameters
            .Add(p => p.Place, state)
            .Add(p => p.Reader, reader ?? Some.Reader())
            .Add(p => p.OnMap, Some.OnTime));
        await page.WaitForElementAsync(".overview", TimeSpan.FromSeconds(20));
        return page;
    }
}
