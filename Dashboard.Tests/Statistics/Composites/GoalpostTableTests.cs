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
    [InlineData("code,low,high,per,basis\nno.such,0,1,,x\n", "no indicator")]
    [InlineData("code,low,high,per,basis\noverview.index.total,0,1,,x\n", "no indicator")]
    [InlineData("code,low,high,per,basis\nservices.request.per-1000,0,1,,x\n", "no indicator")]
    [InlineData("code,low,high,per,basis\nlaw.mediation.success-rate,1,1,,x\n", "goalposts")]
    [InlineData("code,low,high,per,basis\nequity.gap.facility-ratio,0.9,1.6,,x\n", "goalposts")]
    [InlineData("code,low,high,per,basis\nequity.gap.facility-ratio,0.4,1.1,,x\n", "goalposts")]
    [InlineData("code,low,high,per,basis\nlaw.mediation.success-rate,,1,,x\n", "missing")]
    [InlineData("code,low,high,per,basis\nlaw.mediation.success-rate,0,,,x\n", "missing")]
    [InlineData("code,low,high,per,basis\nlaw.mediation.success-rate,0,1,week,x\n", "none of")]
    [InlineData("code,low,high,per,basis\nlaw.mediation.success-rate,0,1,,x\n", "has no goalposts")]
    [InlineData("code,low,high,per,basis\nlaw.mediation.success-rate,0,1,,x\nlaw.mediation.success-rate,0,2,,x\n", "stands twice")]
    [InlineData("code,low,high,per,basis\nequity.gap.facility-ratio,0.4,1.05,,x\n", "goalposts")]
    [InlineData("code,low,high,per,basis\nequity.gap.facility-ratio,0.95,1.6,,x\n", "goalposts")]
    [InlineData("code,low,high,per,basis\nlaw.mediation.success-rate,2,1,,x\n", "goalposts")]
    [InlineData("code,low,high,per,basis\nlaw.mediation.success-rate,0,1,,\n", "empty")]
    public void Table_WithAFault_IsRefusedWithItsPlace(string text, string told)
    {
        var fault = Assert.Throws<DataTableException>(() => GoalpostTable.Read(DataTable.Parse("t", new StringReader(text)), GovernanceCatalogue.BuiltIn));
        Assert.Contains(told, fault.Message, StringComparison.Ordinal);
    }
}
