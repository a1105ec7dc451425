using Dashboard.Domain.Territory;

namespace Dashboard.Tests.Territory;

public sealed class TerritoryMapTests
{
    private static readonly TerritoryMap Map = TerritoryMap.BuiltIn;

    [Fact]
    public void BuiltIn_Levels_CountAsPublished()
    {
        Assert.Equal(3332, Map.CellCount);
        Assert.Equal(23, Map.AtLevel(AreaLevel.District, Map.City).Length);
        Assert.Equal(20, Map.AtLevel(AreaLevel.District, Map.City, Partition.Statistical).Length);
        Assert.Equal(261, Map.AtLevel(AreaLevel.Subdistrict, Map.City).Length);
        Assert.Equal(3047, Map.AtLevel(AreaLevel.Community, Map.City).Length);
    }

    [Fact]
    public void BuiltIn_Settlements_CountAsPublished()
    {
        var communities = Map.AtLevel(AreaLevel.Community, Map.City);

        Assert.Equal(1753, communities.Count(area => area.Settlement == Settlement.Urban));
        Assert.Equal(1294, communities.Count(area => area.Settlement == Settlement.Rural));
        Assert.All(Map.Areas.Where(area => area.Level != AreaLevel.Community), area => Assert.Null(area.Settlement));
    }

    [Fact]
    public void BuiltIn_GoverningTree_IsPreorderWithContiguousSubtrees()
    {
        for (var ordinal = 0; ordinal < Map.CellCount; ordinal++)
        {
            var area = Map.AtCell(ordinal);
            Assert.Equal(ordinal, area.Index);
            Assert.Equal(ordinal, area.Ordinal);
            Assert.Equal(ordinal, Assert.Single(area.Cells).Start);
            var children = Map.Children(area);
            Assert.Equal(area.Cells[0].Length, 1 + children.Sum(child => child.Cells[0].Length));
            Assert.All(children, child => Assert.True(area.ContainsCell(child.Ordinal)));
        }
    }

    [Theory]
    [InlineData(Partition.Governing)]
    [InlineData(Partition.Statistical)]
    public void Partition_EveryCellBelowTheCity_LiesInExactlyOneDistrict(Partition partition)
    {
        var covered = new int[Map.CellCount];
        foreach (var cell in Map.AtLevel(AreaLevel.District, Map.City, partition)
            .SelectMany(district => district.Cells)
            .SelectMany(run => Enumerable.Range(run.Start, run.Length)))
        {
            covered[cell]++;
        }

        Assert.Equal(0, covered[0]);
        Assert.All(covered.Skip(1), count => Assert.Equal(1, count));
    }

    [Fact]
    public void StatisticalPartition_OnlyTheDistrictsWithZoneLand_Differ()
    {
        var differing = Map.Areas.Skip(Map.CellCount).ToArray();

        Assert.Equal(
            ["510107:statistical", "510116:statistical", "510117:statistical", "510185:statistical"],
            differing.Select(area => area.Code));
        Assert.All(differing, area => Assert.Equal(-1, area.Ordinal));
        Assert.Equal([113, 257, 157, 468], differing.Select(area => Map.AtLevel(AreaLevel.Community, area).Length));
        Assert.Equal([15, 19, 12, 37], differing.Select(area => Map.Children(area).Length));
    }

    [Theory]
    [InlineData("CD-GX", "510107:statistical")]
    [InlineData("CD-TF", "510116:statistical")]
    [InlineData("CD-DB", "510185:statistical")]
    public void Zone_OwnCell_GoesToTheDistrictWithMostOfItsCommunities(string zone, string district)
    {
        Assert.True(Map.TryFind(zone, out var owner));
        Assert.True(Map.TryFind(district, out var statistical));

        Assert.Null(owner.StatisticalDistrictCode);
        Assert.True(statistical.ContainsCell(owner.Ordinal));
    }

    [Theory]
    [InlineData("5101", "5101")]
    [InlineData("510104", "510104")]
    [InlineData("510104:statistical", "510104")]
    [InlineData("510107:statistical", "510107:statistical")]
    [InlineData("510104017001", "510104017001")]
    public void TryFind_KnownCode_GivesTheArea(string code, string found)
    {
        Assert.True(Map.TryFind(code, out var area));
        Assert.Equal(found, area.Code);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("510199")]
    [InlineData("5101:statistical")]
    [InlineData("CD-GX:statistical")]
    [InlineData("510104017:statistical")]
    public void TryFind_NoSuchCode_IsFalse(string? code)
    {
        Assert.False(Map.TryFind(code, out var area));
        Assert.Null(area);
    }

    [Fact]
    public void PathTo_Community_RunsFromTheCityDown()
    {
        Assert.True(Map.TryFind("510107061001", out var community));

        Assert.Equal(["5101", "CD-GX", "510107061", "510107061001"], Map.PathTo(community).Select(area => area.Code));
        Assert.Equal("510107", community.StatisticalDistrictCode);
    }

    [Fact]
    public void Search_NameOrCode_BestMatchAndHigherLevelFirst()
    {
        Assert.Equal("510121", Map.Search("金堂县", 5)[0].Code);
        Assert.Equal("510104", Map.Search("jinjiang", 5)[0].Code);
        Assert.Equal("510104017", Map.Search("510104017", 5)[0].Code);
        Assert.Equal(3, Map.Search("社区", 3).Length);
        Assert.Empty(Map.Search("  ", 3));
        Assert.Empty(Map.Search("没有这个地方", 3));
    }
}
