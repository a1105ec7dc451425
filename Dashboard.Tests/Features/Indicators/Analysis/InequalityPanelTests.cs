using Bunit;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Inequality;
using Dashboard.Domain.Territory;
using Dashboard.Features.Indicators;
using Dashboard.Features.Indicators.Analysis;
using Dashboard.Features.Indicators.Analysis.Inequality;
using Dashboard.Tests.Ui;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Indicators.Analysis;

public sealed class InequalityPanelTests : UiTest
{
    private static readonly Period Year = Period.Parse("2026");

    // District, settlement, fund in 10k yuan, people.
    private static readonly (string District, Settlement Settlement, int Number, double Fund, int People)[] Planted =
    [
        ("510112", Settlement.Urban, 0, 10, 1000), ("510112", Settlement.Urban, 1, 30, 1500), ("510112", Settlement.Rural, 0, 40, 800),
        ("510104", Settlement.Urban, 0, 25, 2500), ("510104", Settlement.Urban, 1, 9, 1800),
    ];

    public InequalityPanelTests()
    {
        Services.AddLogging();
        Services.AddIndicators();
    }

    [Fact]
    public void Parts_AreTheDomainsNestedTheil_AndTheBetweenPartIsTheIndicator()
    {
        Plant(Planted);
        double[] means = [.. Planted.Select(one => one.Fund / one.People)];
        double[] heads = [.. Planted.Select(one => (double)one.People)];
        var expected = Theil.Nested(means, heads, [1, 1, 1, 0, 0], [0, 0, 1, 0, 0]).Value.T;

        var view = Read("5101")!;

        Assert.Equal(expected.Total, view.Parts!.Value.Value.Total, 12);
        Assert.Equal(expected.BetweenOuter, view.Parts.Value.Value.BetweenOuter, 12);
        Assert.Equal(expected.BetweenInner, view.Parts.Value.Value.BetweenInner, 12);
        Assert.Equal(expected.Within, view.Parts.Value.Value.Within, 12);
        var read = Figures.For(Some.Reader()).Read([new(Some.Indicator("equity.dispersion.fund-theil"), null, Some.Area("5101"), Year)], null, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(read.Figures[0].Value!.Value, expected.BetweenOuter, 12);
        Assert.Equal(Gini.Of(means, heads).Value.Value, view.Communities!.Value.Gini.Value, 12);
        Assert.Equal(Spread.Variation(means, heads).Value, view.Communities.Value.Variation.Value, 12);
        Assert.Equal((5, 3042), (view.Communities.Value.Units.Used, view.Communities.Value.Units.Missing));
    }

    [Fact]
    public void Panel_ShowsPartsWithShares_AndWhatStandsBeside()
    {
        Plant(Planted);
        var view = Read("5101")!;
        var parts = view.Parts!.Value.Value;

        var panel = Draw(view);

        var rows = panel.FindAll(".share-list tbody tr");
        Assert.Equal(["区（市）县之间", Written(parts.BetweenOuter)], rows[0].Children.Take(2).Select(cell => cell.TextContent));
        Assert.Equal(Written(parts.Total), rows[3].Children[1].TextContent);
        Assert.StartsWith($"按村（社区）算泰尔 T 为 {Written(parts.Total)}：", panel.Find(".panel-finding").TextContent, StringComparison.Ordinal);
        var gini = panel.FindAll("table")[1].QuerySelectorAll("tbody tr")[2].Children.Select(cell => cell.TextContent);
        Assert.Equal(["基尼系数", Written(view.Communities!.Value.Gini.Value), Written(view.Areas.Gini.Value)], gini);
        Assert.Contains("有 3042 个村（社区）缺数", panel.Find(".sub").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void AZero_IsKept_AndTheilLIsToldToBeUndefined()
    {
        Plant([.. Planted, ("510104", Settlement.Urban, 2, 0, 1000)]);

        var view = Read("5101")!;
        var panel = Draw(view);

        Assert.Equal((6, 1), (view.Communities!.Value.Units.Used, view.Communities.Value.Units.Zero));
        Assert.Equal(NotComputable.NotPositive, view.Communities.Value.TheilL.Reason);
        Assert.Equal("有 1 个为零，无定义", panel.FindAll("table")[1].QuerySelectorAll("tbody tr")[1].Children[1].TextContent);
    }

    [Fact]
    public void AReaderOfOneDistrict_SeesTheCityByNothingBelow_AndTheDistrictWhole()
    {
        Plant(Planted);
        var reader = Some.Reader("510112");

        Assert.NotNull(Read("510112", reader)!.Communities);
        var city = Read("5101", reader)!;
        Assert.Null(city.Communities);
        ReadEnglish();
        Assert.Contains("lower bound", Draw(city).Find(".panel-finding").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutData_TheReasonStands()
    {
        var panel = Draw(Read("5101")!);

        Assert.StartsWith("不判拆不开：缺数", panel.Find(".panel-finding").TextContent, StringComparison.Ordinal);
        Assert.Equal("缺数", panel.FindAll("table")[0].QuerySelector("td.n")!.TextContent);
    }

    [Fact]
    public void View_IsComputedAnew_OnlyWhenAnAmountBehindItChanged()
    {
        Plant(Planted);
        var first = Read("5101")!;

        Figures.Add("request.due", "510104017001", Today, 1);
        Assert.Same(first, Read("5101"));

        // From one community to its neighbour: the sums above stay, the inequality does not.
        Plant([("510104", Settlement.Urban, 0, 5, 0), ("510104", Settlement.Urban, 1, -5, 0)]);
        Assert.NotEqual(first.Parts!.Value.Value.Within, Read("5101")!.Parts!.Value.Value.Within, 1e-9);
        Assert.Equal(first.Areas.TheilT.Value, Read("5101")!.Areas.TheilT.Value, 1e-12);
    }

    [Fact]
    public void OtherIndicators_AndCommunities_HaveNone()
    {
        Assert.Null(Services.GetRequiredService<InequalityReading>().Read(Figures.For(Some.Reader()), Some.OnTime, Some.Area("5101"), Year, Some.Reader().Scope));
        Assert.Null(Read("510104017001"));
        Assert.Null(Read("510104017")!.Parts);
    }

    private static string Written(double value) => value.ToString("N4", System.Globalization.CultureInfo.InvariantCulture);

    private void Plant((string District, Settlement Settlement, int Number, double Fund, int People)[] communities)
    {
        foreach (var (district, settlement, number, fund, people) in communities)
        {
            var place = TerritoryMap.BuiltIn.AtLevel(AreaLevel.Community, Some.Area(district)).Where(area => area.Settlement == settlement).ElementAt(number);
            Return("fund.guarantee.budget", place, "2026", (long)(fund * 10_000));
            Return("population.resident", place, "2020", people);
        }
    }

    private void Return(string code, Area area, string period, long amount)
    {
        Assert.True(GovernanceCatalogue.BuiltIn.TryFindMeasure(code, out var measure));
        var deltas = new Deltas();
        Returns.Contribute(measure, area.Ordinal, Period.Parse(period), amount, deltas);
        Figures.Add([.. deltas]);
    }

    private InequalityView? Read(string area, Dashboard.Identity.Reader? reader = null)
    {
        var looking = reader ?? Some.Reader();
        return Services.GetRequiredService<InequalityReading>().Read(Figures.For(looking), Some.Indicator("equity.dispersion.fund-theil"), Some.Area(area), Year, looking.Scope);
    }

    private IRenderedComponent<InequalityPanel> Draw(InequalityView view) => Render<InequalityPanel>(parameters => parameters.Add(p => p.View, view));
}
