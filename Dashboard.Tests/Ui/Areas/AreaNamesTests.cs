using Dashboard.Domain.Territory;
using Dashboard.Ui.Areas;

namespace Dashboard.Tests.Ui.Areas;

public sealed class AreaNamesTests : UiTest
{
    [Theory]
    [InlineData("成都高新区", "高新区")]
    [InlineData("成都东部新区", "东部新区")]
    [InlineData("四川天府新区", "天府新区")]
    [InlineData("成都市", "成都市")]
    [InlineData("金堂县", "金堂县")]
    public void Of_AnArea_IsItsOneShortName(string full, string name)
    {
        var territory = TerritoryMap.BuiltIn;
        var area = territory.AtLevel(AreaLevel.District, territory.City).Append(territory.City).Single(one => one.Name == full);

        Assert.Equal(name, AreaNames.Of(area));
    }
}
