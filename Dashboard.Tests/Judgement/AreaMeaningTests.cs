using Dashboard.Domain.Judgement;
using Dashboard.Tests.Ui;

namespace Dashboard.Tests.Judgement;

public sealed class AreaMeaningTests
{
    [Theory]
    [InlineData("equity.dispersion.fund-theil", false)]
    [InlineData("development.income.urban-rural-ratio", false)]
    [InlineData("equity.gap.facility-ratio", false)]
    [InlineData("equity.gap.request-ontime-pp", false)]
    [InlineData("equity.floor.below-30m2-share", true)]
    [InlineData("core.reach.compound-party-rate", true)]
    [InlineData("services.request.ontime-rate", true)]
    [InlineData("development.collective.income-per-village", true)]
    public void ComparesAreas_AsksWhetherTheWholeLiesAmongItsParts(string code, bool compares) => Assert.Equal(compares, AreaMeaning.ComparesAreas(Some.Indicator(code)));
}
