using Bunit;
using Dashboard.Domain.Territory;
using Dashboard.Features.Indicators;
using Dashboard.Features.Indicators.Phases;
using Dashboard.Tests.Features.Indicators.Phases;
using Dashboard.Tests.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Indicators;

public sealed class IndicatorViewTests : UiTest
{
    private readonly FakePhaseBook phases = new();

    public IndicatorViewTests()
    {
        Services.AddLogging();
        Services.AddIndicators();
        Services.AddSingleton<IPhaseBook>(phases);
        SetRendererInfo(new Microsoft.AspNetCore.Components.RendererInfo("Server", isInteractive: true));
        foreach (var area in TerritoryMap.BuiltIn.AtLevel(AreaLevel.District, TerritoryMap.BuiltIn.City))
        {
            var community = TerritoryMap.BuiltIn.AtLevel(AreaLevel.Community, area)[0].Code;
            Figures.Add("request.due", community, Today, 400);
            Figures.Add("request.closed-ontime", community, Today, area.Code == "510121" ? 340 : 396);
        }
    }

    [Fact]
    public async Task Page_SaysTheFormulaInWords_AsAFraction()
    {
        var page = await DrawAsync();

        var fraction = page.FindAll(".fraction > span");
        Assert.StartsWith("12345按时办结工单数", fraction[0].TextContent, StringComparison.Ordinal);
        Assert.StartsWith("12345应办结工单数", fraction[1].TextContent, StringComparison.Ordinal);
        Assert.Contains("9,052/9,200", page.Find(".figure-facts").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OrdersTheAreasFromBestToWorst_WithIntervals()
    {
        var page = await DrawAsync();
        var rows = page.FindAll("table.areas tbody tr");

        Assert.Equal(23, rows.Count);
        Assert.Equal("金堂县", rows[^1].QuerySelector("th")!.TextContent);
        Assert.NotNull(rows[^1].QuerySelector(".interval.worse2 .reach"));
        Assert.Contains("显著差", rows[^1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_RanksAsIntervals_AndSaysWhatCanBeSaid()
    {
        var page = await DrawAsync();
        var ranks = page.FindAll("table.areas tbody tr td:nth-child(3)").Select(cell => cell.TextContent).ToList();

        Assert.Equal("23", ranks[^1]);
        Assert.Equal(22, ranks.Count(rank => rank.Contains('—', StringComparison.Ordinal)));
        Assert.Contains("明显较差（99.8%）：金堂县。", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trend_HasATableTwin()
    {
        var page = await DrawAsync();

        await page.Find(".chart-switch button").ClickAsync();

        Assert.Equal("2026年11月", page.Find(".chart-table tbody th").TextContent);
        Assert.Equal("9,052/9,200", page.Find(".chart-table tbody td:nth-child(3)").TextContent);
    }

    [Fact]
    public async Task Page_InEnglish_ReadsEnglish()
    {
        ReadEnglish();
        var page = await DrawAsync();

        Assert.Equal("Requests closed on time", page.Find("h1").TextContent);
        Assert.Contains(page.FindAll("h2"), title => title.TextContent.StartsWith("23 governing areas", StringComparison.Ordinal));
        Assert.Equal("Jintang", page.FindAll("table.areas tbody th")[^1].TextContent);
    }

    [Theory]
    [InlineData("overview.triad.coupling", "自治 与 法治 与 德治的板块得分")]
    [InlineData("overview.index.total", "各板块得分的加权均值")]
    public void Definition_OfAnIndex_NamesItsBoards(string code, string words) =>
        Assert.Equal(words, Services.GetRequiredService<TermWords>().OfComposite(Some.Indicator(code)));

    [Theory]
    [MemberData(nameof(Codes))]
    public void Definition_OfEveryIndicator_CanBeSaid(string code)
    {
        var definition = Render<DefinitionPanel>(parameters => parameters.Add(p => p.Indicator, Some.Indicator(code)));

        Assert.NotEqual("", definition.Find(".formula").TextContent.Trim());
        Assert.DoesNotContain("basis:", definition.Markup, StringComparison.Ordinal);
    }

    public static TheoryData<string> Codes => [.. Domain.Catalogue.GovernanceCatalogue.BuiltIn.Indicators.Select(indicator => indicator.Code)];

    private async Task<IRenderedComponent<IndicatorView>> DrawAsync()
    {
        var page = Render<IndicatorView>(parameters => parameters
            .Add(p => p.Indicator, Some.OnTime)
            .Add(p => p.Place, Some.City)
            .Add(p => p.Reader, Some.Reader()));
        await page.WaitForElementAsync(".indicator", TimeSpan.FromSeconds(20));
        return page;
    }
}
