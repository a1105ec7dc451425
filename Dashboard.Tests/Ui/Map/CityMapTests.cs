using Bunit;
using Dashboard.Domain;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Territory;
using Dashboard.Ui;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Map;

namespace Dashboard.Tests.Ui.Map;

public sealed class CityMapTests : UiTest
{
    [Fact]
    public void Tiles_ShowEveryGoverningAreaOnce_OnAPlaceOfItsOwn()
    {
        var governing = TerritoryMap.BuiltIn.Children(TerritoryMap.BuiltIn.City).Select(area => area.Code);

        Assert.Equal(governing.Order(StringComparer.Ordinal), CityTiles.All.Select(tile => tile.Code).Order(StringComparer.Ordinal));
        Assert.Equal(23, CityTiles.All.Select(tile => (tile.Column, tile.Row)).Distinct().Count());
    }

    [Fact]
    public void Outlines_ShowEveryStatisticalDistrictOnce_AndLabelItInsideTheMap()
    {
        var statistical = TerritoryMap.BuiltIn.Children(TerritoryMap.BuiltIn.City, Partition.Statistical).Select(area => area.StatisticalDistrictCode!);

        Assert.Equal(statistical.Order(StringComparer.Ordinal), CityOutlines.All.Select(outline => outline.Code).Order(StringComparer.Ordinal));
        Assert.All(CityOutlines.All, outline => Assert.InRange(outline.LabelX, 0, CityOutlines.Width));
        Assert.All(CityOutlines.All, outline => Assert.InRange(outline.LabelY, 0, CityOutlines.Height));
    }

    [Fact]
    public void Map_SwitchesBetweenTilesOutlinesAndTable()
    {
        var map = Render<AreaMap>(parameters => parameters
            .Add(p => p.Governing, Over(Partition.Governing))
            .Add(p => p.Statistical, Over(Partition.Statistical))
            .Add(p => p.Address, area => "/" + area.Code));
        Assert.Equal(23, map.FindAll("a.tile").Count);

        map.FindAll(".map-views button")[1].Click();
        Assert.Equal(20, map.FindAll("a.outline").Count);

        map.FindAll(".map-views button")[2].Click();
        Assert.Equal(23, map.FindAll("tbody tr").Count);
        Assert.Equal("true", map.FindAll(".map-views button")[2].GetAttribute("aria-pressed"));
    }

    [Fact]
    public void Tile_TellsNameValueAndVerdict_WithoutColour()
    {
        var map = Render<TileMap>(parameters => parameters
            .Add(p => p.Indicator, Some.OnTime)
            .Add(p => p.Areas, Over(Partition.Governing).Areas)
            .Add(p => p.Address, area => "/" + area.Code));

        var tile = map.Find("a.tile[href='/510121']");
        Assert.Equal("金堂县 86.7% 差于整体（99.8%） 985/1,000", tile.GetAttribute("aria-label"));
        Assert.Equal(2, tile.QuerySelectorAll(".down").Length);
    }

    private static AreaFigures Over(Partition partition)
    {
        var areas = TerritoryMap.BuiltIn.Children(TerritoryMap.BuiltIn.City, partition)
            .Select(area => area.Code == "510121"
                ? new AreaFigure(area, Some.Figure(86.7), null, Standing.Worse998)
                : new AreaFigure(area, Some.Figure(98.4), Some.Figure(98), Standing.Similar));
        return new AreaFigures(Some.OnTime, new AreaFigure(TerritoryMap.BuiltIn.City, Some.Figure(98.4), null, Standing.NotCompared), new ValueList<AreaFigure>(areas));
    }
}
