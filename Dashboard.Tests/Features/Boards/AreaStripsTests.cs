using Bunit;
using Dashboard.Domain;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Territory;
using Dashboard.Features.Boards;
using Dashboard.Tests.Ui;

namespace Dashboard.Tests.Features.Boards;

public sealed class AreaStripsTests : UiTest
{
    [Theory]
    [InlineData("services.request.ontime-rate", 98, 90, "30%")]
    [InlineData("services.request.ontime-rate", 98, 60, "0%")]
    [InlineData("unify.flow.bounce-rate", 5, 15, "25%")]
    [InlineData("unify.flow.bounce-rate", 5, 0, "62.5%")]
    [InlineData("services.request.per-1000", 10, 12.5, "75%")]
    public void Scale_IsTheSameForEveryLineOfAUnit_AndRightIsBetter(string code, double whole, double value, string place) =>
        Assert.Equal(place, new StripScale(Strip(code, whole, ("510104", value), ("510105", whole))).At(value));

    [Fact]
    public void Strip_ByArrowKeys_ReadsTheAreasFromLeftToRight()
    {
        var strip = Render<AreaStrip>(parameters => parameters
            .Add(p => p.Strip, new StripScale(Strip("unify.flow.bounce-rate", 5, ("510104", 4), ("510105", 9), ("510121", 6)))).Add(p => p.Address, "/"));
        var line = strip.Find(".strip-line");
        Assert.Equal("0", line.GetAttribute("tabindex"));

        List<string> said = [];
        for (var i = 0; i < 3; i++)
        {
            strip.Find(".strip-line").KeyDown("ArrowRight");
            said.Add(strip.Find(".strip-now").TextContent.Split(' ')[0]);
        }

        Assert.Equal(["青羊区", "金堂县", "锦江区"], said);
        Assert.Single(strip.FindAll(".point.reached"));
        Assert.StartsWith("青羊区", strip.FindAll(".strip-end")[0].TextContent, StringComparison.Ordinal);
        strip.Find(".strip-line").KeyDown("Escape");
        Assert.Empty(strip.Find(".strip-now").TextContent);
    }

    [Fact]
    public async Task Table_HoldsEveryAreaOfEveryStrip_AndThePlotALegend()
    {
        var codes = TerritoryMap.BuiltIn.AtLevel(AreaLevel.District, TerritoryMap.BuiltIn.City).Select((area, i) => (area.Code, 80.0 + (i / 10.0))).ToArray();
        var strips = Render<AreaStrips>(parameters => parameters
            .Add(p => p.Strips, new ValueList<AreaFigures>([Strip("services.request.ontime-rate", 98, codes)])).Add(p => p.State, Some.City));
        Assert.NotEmpty(strips.FindAll(".legend li"));

        await strips.Find(".panel-head button").ClickAsync();

        Assert.Equal(23, codes.Length);
        Assert.Equal(codes.Select(code => $"{code.Item2:F1}"), strips.FindAll("tbody td").Skip(1).Select(cell => cell.TextContent.Trim()));
    }

    private static AreaFigures Strip(string code, double whole, params (string Code, double Value)[] areas) => new(
        Some.Indicator(code),
        new AreaFigure(Some.Area("5101"), Some.Figure(whole, code), null, Standing.NotCompared),
        new ValueList<AreaFigure>(areas.Select(area => new AreaFigure(Some.Area(area.Code), Some.Figure(area.Value, code), null, Standing.Similar))));
}
