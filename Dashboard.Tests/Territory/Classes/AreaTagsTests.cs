using Dashboard.Domain.Tables;
using Dashboard.Domain.Territory;
using Dashboard.Domain.Territory.Classes;

namespace Dashboard.Tests.Territory.Classes;

public sealed class AreaTagsTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Theory]
    [InlineData("five-central", 5)]
    [InlineData("near-suburb", 7)]
    [InlineData("outer", 8)]
    [InlineData("zone", 3)]
    public void BuiltIn_Tiers_DivideTheGoverningAreas(string tier, int areas) =>
        Assert.Equal(areas, AreaTags.BuiltIn.Members("tier", tier, Today).Length);

    [Fact]
    public void BuiltIn_EveryGoverningArea_HasOneTier()
    {
        var map = TerritoryMap.BuiltIn;

        Assert.All(map.Children(map.City), area => Assert.NotNull(AreaTags.BuiltIn.ClassOf(area, "tier", Today)));
        Assert.Null(AreaTags.BuiltIn.ClassOf(map.City, "tier", Today));
    }

    [Fact]
    public void ClassOf_BothEndsOfATag_AreInclusive()
    {
        var tags = Build("510104,tier,a,2026-01-01,2026-06-30\n510104,tier,b,2026-07-01,\n");
        var area = TerritoryMap.BuiltIn.Areas[1];

        Assert.Null(tags.ClassOf(area, "tier", new DateOnly(2025, 12, 31)));
        Assert.Equal("a", tags.ClassOf(area, "tier", new DateOnly(2026, 1, 1))?.Value);
        Assert.Equal("a", tags.ClassOf(area, "tier", new DateOnly(2026, 6, 30))?.Value);
        Assert.Equal("b", tags.ClassOf(area, "tier", new DateOnly(2026, 7, 1))?.Value);
    }

    [Theory]
    [InlineData("510199,tier,a,,\n", "area")]
    [InlineData("510104,tier,c,,\n", "value")]
    [InlineData("510104,tier,a,2026-02-01,2026-01-01\n", "valid_to")]
    [InlineData("510104,tier,a,,\n510104,tier,b,2026-01-01,\n", "value")]
    public void Build_TagThatCannotBe_NamesTheField(string rows, string field) =>
        Assert.Equal(field, Assert.Throws<DataTableException>(() => Build(rows)).Field);

    private static AreaTags Build(string rows) => AreaTags.Build(
        TerritoryMap.BuiltIn,
        DataTable.Parse("classes.csv", new StringReader("kind,value,name_zh,name_en\ntier,a,甲,A\ntier,b,乙,B\n")),
        DataTable.Parse("tags.csv", new StringReader("area,kind,value,valid_from,valid_to\n" + rows)));
}
