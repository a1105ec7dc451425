using Bunit;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Concentration;
using Dashboard.Domain.WorkItems.Cohorts;
using Dashboard.Features.Indicators;
using Dashboard.Features.Indicators.Analysis;
using Dashboard.Features.Indicators.Analysis.Concentration;
using Dashboard.Live.Verdicts;
using Dashboard.Tests.Ui;
using Dashboard.Ui.Areas;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Indicators.Analysis;

public sealed class ConcentrationPanelTests : UiTest
{
    private const string Lines = "unify.burden.lines-per-community";

    public ConcentrationPanelTests()
    {
        Services.AddLogging();
        Services.AddIndicators();
        Services.AddSingleton(new DepartmentNames(_ => Task.FromResult<IReadOnlyList<string>>(["市民政局"]), Clock));
    }

    [Fact]
    public async Task Panel_TellsTheDomainsNumbers_AndNamesWhoIsKnown()
    {
        Send("510104017001", ("市民政局", 60), ("市住建局", 30), ("市城管委", 10));
        var expected = Herfindahl.Of([60, 30, 10]).Value;

        var panel = Draw();

        Assert.Equal("100 件次到达村（社区）的事项来自 3 个部门，相当于 2.2 个部门平分", panel.Find(".panel-finding b").TextContent);
        Assert.Equal("几口分派", panel.Find(".panel-finding .trend-mark").TextContent);
        Assert.Equal(
            [Written(expected.EffectiveNumber, 1), Written(expected.Index, 3), Written(expected.Unbiased.Value, 3), Written(expected.NormalisedActive, 3), "100%", Written(expected.ExpEntropy, 1)],
            panel.FindAll(".number-row dd").Select(value => value.TextContent));

        // The names come from the records, off the circuit.
        await panel.WaitForAssertionAsync(
            () => Assert.Equal(["市民政局", "60", "", "60%"], panel.Find(".share-list tbody tr").Children.Select(cell => cell.TextContent)), TimeSpan.FromSeconds(20));
        Assert.Equal("第 2 大部门", panel.FindAll(".share-list tbody th")[1].TextContent);
        Assert.Contains("读法和市场相反", panel.Find(".sub").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Areas_WithTooFew_SayHowMany_AndStandLast()
    {
        Send("510104017001", ("市民政局", 60));
        Send("510105" + Community("510105"), ("市民政局", 29));

        var rows = Draw().FindAll(".places tbody tr");

        Assert.Equal(23, rows.Count);
        Assert.Equal("锦江区", rows[0].QuerySelector("th")!.TextContent);
        Assert.Contains("一口交办", rows[0].TextContent, StringComparison.Ordinal);
        var few = rows.Single(row => row.QuerySelector("th")!.TextContent == "青羊区");
        Assert.Contains("只有 29 件次，不到 30 件次不判", few.TextContent, StringComparison.Ordinal);
        Assert.Contains("没有到达", rows[^1].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Panel_WithTooFew_SaysWhy()
    {
        ReadEnglish();
        Send("510104017001", ("市民政局", 12));

        Assert.Contains("only 12 assignments; under 30 none is told", Draw().Find(".panel-finding").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void View_BelongsToTheBurdenOfCommunitiesOnly()
    {
        Assert.NotNull(Read("unify.burden.tasks-per-community"));
        Assert.Null(Read("unify.flow.ontime-rate"));
    }

    [Fact]
    public void View_BeforeAnythingWasDelivered_IsMissing()
    {
        var view = Read(Lines)!;

        Assert.Equal((MissingReason.NoData, NotComputable.NoData), (view.Whole.Missing!.Value, view.Whole.Result.Reason!.Value));
    }

    private static string Community(string district) =>
        Domain.Territory.TerritoryMap.BuiltIn.AtLevel(Domain.Territory.AreaLevel.Community, Some.Area(district))[0].Code[6..];

    private static string Written(double value, int decimals) => value.ToString("N" + decimals, System.Globalization.CultureInfo.InvariantCulture);

    private void Send(string community, params (string Department, long Count)[] tasks)
    {
        Assert.True(GovernanceCatalogue.BuiltIn.TryFindMeasure("task.department.pairs", out var measure));
        foreach (var (department, count) in tasks)
        {
            Figures.Add(new Contribution(measure.Id, Some.Area(community).Ordinal, Today.DayNumber, MemberKey.Of(department), count));
        }
    }

    private ConcentrationView? Read(string code)
    {
        var scoped = Figures.For(Some.Reader());
        var below = JudgedAreas.Read(scoped, Some.Indicator(code), Some.Area("5101"), Domain.Territory.TerritoryMap.BuiltIn.Children(Some.Area("5101")), Some.November);
        return ConcentrationView.Read(scoped, GovernanceCatalogue.BuiltIn, Some.Indicator(code), Some.Area("5101"), Some.November, below);
    }

    private IRenderedComponent<ConcentrationPanel> Draw() => Render<ConcentrationPanel>(parameters => parameters
        .Add(p => p.View, Read(Lines)!).Add(p => p.Indicator, Some.Indicator(Lines)).Add(p => p.Place, Some.City));
}
