using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Domain.Tables;
using Xunit;

namespace Dashboard.Tests.Statistics.Composites;

public sealed class GoalpostTableTests
{
    [Fact]
    public void BuiltIn_HasAReasonedRuleForEveryJudgedIndicator()
    {
        var judged = GovernanceCatalogue.BuiltIn.Indicators
            .Where(indicator => indicator.Board != "overview" && indicator.Polarity != Polarity.Neutral && indicator.Kind != IndicatorKind.Composite)
            .Select(indicator => indicator.Code);
        Assert.Equal(judged.Order(), GoalpostTable.BuiltIn.Rules.Select(rule => rule.Indicator.Code).Order());
        Assert.All(GoalpostTable.BuiltIn.Rules, rule => Assert.NotEmpty(rule.Basis));
    }

    [Theory]
    [InlineData("law.mediation.success-rate", 70, 0)]
    [InlineData("law.mediation.success-rate", 85, 0.5)]
    [InlineData("law.mediation.success-rate", 120, 1)]
    [InlineData("unify.flow.bounce-rate", 0, 1)]
    [InlineData("unify.flow.bounce-rate", 5, 0.75)]
    [InlineData("unify.flow.bounce-rate", 40, 0)]
    [InlineData("equity.gap.facility-ratio", 0.9, 1)]
    [InlineData("equity.gap.facility-ratio", 1.1, 1)]
    [InlineData("equity.gap.facility-ratio", 0.65, 0.5)]
    [InlineData("equity.gap.facility-ratio", 1.35, 0.5)]
    [InlineData("equity.gap.facility-ratio", 0.1, 0)]
    [InlineData("equity.gap.facility-ratio", 3, 0)]
    public void Score_OfAValue_RisesTowardsTheGoodPost(string code, double value, double score) =>
        Assert.Equal(score, GoalpostTable.BuiltIn.Of(code)!.ScoreOf(value), 1e-12);

    [Fact]
    public void Score_OfARangeWithoutAValue_StaysMissing() =>
        Assert.True(double.IsNaN(GoalpostTable.BuiltIn.Of("equity.gap.facility-ratio")!.ScoreOf(double.NaN)));

    [Fact]
    public void Score_OfAFlow_DoesNotDependOnTheLengthOfThePeriodOrTheSizeOfTheArea()
    {
        var sessions = GoalpostTable.BuiltIn.Of("autonomy.deliberation.per-community")!;
        var certificates = GoalpostTable.BuiltIn.Of("unify.burden.offlist-certificates")!;
        Assert.Equal(sessions.Score(31, 31, 5), sessions.Score(62, 62, 500), 1e-12);
        Assert.Equal(certificates.Score(31, 31, 100), certificates.Score(62, 31, 200), 1e-12);
        Assert.Equal(1 - (31 / (31 / 30.4375 * 100)), certificates.Score(31, 31, 100), 1e-12);
        Assert.Equal(sessions.Divisor(1, 1), sessions.Divisor(0, 0));
    }

    [Theory]
    [InlineData("code,low,high,per,basis\nno.such,0,1,,x\n", "no indicator", "code")]
    [InlineData("code,low,high,per,basis\noverview.index.total,0,1,,x\n", "no indicator", "code")]
    [InlineData("code,low,high,per,basis\nservices.request.per-1000,0,1,,x\n", "no indicator", "code")]
    [InlineData("code,low,high,per,basis\nlaw.mediation.success-rate,1,1,,x\n", "are no goalposts", "low")]
    [InlineData("code,low,high,per,basis\nequity.gap.facility-ratio,0.9,1.6,,x\n", "are no goalposts", "low")]
    [InlineData("code,low,high,per,basis\nequity.gap.facility-ratio,0.4,1.1,,x\n", "are no goalposts", "low")]
    [InlineData("code,low,high,per,basis\nlaw.mediation.success-rate,,1,,x\n", "missing", "low")]
    [InlineData("code,low,high,per,basis\nlaw.mediation.success-rate,0,,,x\n", "missing", "high")]
    [InlineData("code,low,high,per,basis\nlaw.mediation.success-rate,0,1,week,x\n", "none of", "per")]
    [InlineData("code,low,high,per,basis\nlaw.mediation.success-rate,0,1,,x\n", "has no goalposts", "code")]
    [InlineData("code,low,high,per,basis\nlaw.mediation.success-rate,0,1,,x\nlaw.mediation.success-rate,0,2,,x\n", "stands twice", "code")]
    [InlineData("code,low,high,per,basis\nequity.gap.facility-ratio,0.4,1.05,,x\n", "are no goalposts", "low")]
    [InlineData("code,low,high,per,basis\nequity.gap.facility-ratio,0.95,1.6,,x\n", "are no goalposts", "low")]
    [InlineData("code,low,high,per,basis\nlaw.mediation.success-rate,2,1,,x\n", "are no goalposts", "low")]
    [InlineData("code,low,high,per,basis\nlaw.mediation.success-rate,0,1,,\n", "empty", "basis")]
    [InlineData("code,low,high,per,basis\noverview.satisfaction.survey,0,1,,x\n", "no indicator", "code")]
    [InlineData("code,low,high,per,basis\nequity.gap.facility-ratio,0.4,1.6,,x\n", "has no goalposts", "code")]
    public void Table_WithAFault_IsRefusedWithItsPlace(string text, string told, string field)
    {
        var fault = Assert.Throws<DataTableException>(() => GoalpostTable.Read(DataTable.Parse("t", new StringReader(text)), GovernanceCatalogue.BuiltIn));
        Assert.Contains(told, fault.Message, StringComparison.Ordinal);
        Assert.Equal(field, fault.Field);
    }

    [Fact]
    public void Read_TheProgramsTable_KnowsDirectionAndUnitOfEveryRule()
    {
        var read = GoalpostTable.Read(DataTable.Embedded("goalposts.csv"), GovernanceCatalogue.BuiltIn);
        Assert.Equal(GoalpostTable.BuiltIn.Rules, read.Rules);
        Assert.All(read.Rules, rule => Assert.Equal(rule.Indicator.Polarity != Polarity.LowerBetter, rule.Posts.HigherIsBetter));
        Assert.Equal((5, 60, GoalpostUnit.Month), Posts(read, "unify.burden.tasks-per-community"));
        Assert.Equal((0, 1, GoalpostUnit.CommunityMonth), Posts(read, "unify.burden.offlist-certificates"));
        Assert.Equal((70, 100, GoalpostUnit.AsIs), Posts(read, "law.mediation.success-rate"));
        Assert.Null(read.Of("no.such"));
    }

    [Fact]
    public void Read_WithoutATableOrACatalogue_Throws()
    {
        Assert.Equal("table", Assert.Throws<ArgumentNullException>(() => GoalpostTable.Read(null!, GovernanceCatalogue.BuiltIn)).ParamName);
        Assert.Equal("catalogue", Assert.Throws<ArgumentNullException>(() => GoalpostTable.Read(DataTable.Embedded("goalposts.csv"), null!)).ParamName);
    }

    private static (double Low, double High, GoalpostUnit Unit) Posts(GoalpostTable table, string code) =>
        (table.Of(code)!.Posts.Low, table.Of(code)!.Posts.High, table.Of(code)!.Unit);
}
