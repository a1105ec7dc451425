using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;
using Dashboard.Tests.Ui;
using Dashboard.Ui.Map;

namespace Dashboard.Tests.Judgement.Benchmarks;

public sealed class BenchmarkJudgementTests
{
    [Theory]
    [InlineData(868, 1000, Standing.Worse998)]
    [InlineData(967, 1000, Standing.Worse95)]
    [InlineData(980, 1000, Standing.Similar)]
    [InlineData(998, 1000, Standing.Better998)]
    public void Against_TheCitysValue_TellsSimilarFromClear(int closed, int due, Standing outcome) =>
        Assert.Equal(outcome, BenchmarkJudgement.Against(Some.OnTime, Proportion(closed, due), Some.Figure(98)).Outcome);

    [Fact]
    public void Against_WhereLowerIsBetter_TurnsRound()
    {
        var bounce = Some.Indicator("unify.flow.bounce-rate");

        Assert.Equal(Standing.Worse998, BenchmarkJudgement.Against(bounce, Proportion(145, 1000) with { Indicator = bounce.Code }, Some.Figure(3.6)).Outcome);
    }

    [Fact]
    public void Against_ANeutralIndicator_OnlyDiffers()
    {
        var disputes = Some.Indicator("services.request.per-1000");
        var figure = new Figure(disputes.Code, "510104", Some.November, 0.9, 900, 1_000_000, 0.84, 0.96, FigureStatus.Provisional, null, 1);

        Assert.Equal(Standing.Higher998, BenchmarkJudgement.Against(disputes, figure, Some.Figure(0.5)).Outcome);
    }

    [Theory]
    [InlineData(0, 1, 90.9, Standing.Similar)]
    [InlineData(0, 1, 99.95, Standing.Worse998)]
    [InlineData(3, 4, 98.4, Standing.Similar)]
    [InlineData(1, 2, 95, Standing.Similar)]
    [InlineData(1, 3, 90.9, Standing.Worse95)]
    [InlineData(0, 3, 90.9, Standing.Worse998)]
    [InlineData(4, 4, 20, Standing.Better95)]
    public void Against_FewCases_MustBeAsRareAsTheLevelSays(int part, int whole, double city, Standing outcome)
    {
        var verdict = BenchmarkJudgement.Against(Some.OnTime, Proportion(part, whole), Some.Figure(city));

        Assert.Equal((outcome, outcome == Standing.Similar ? NotComputable.TooFewCases : (NotComputable?)null), (verdict.Outcome, verdict.Reason));
    }

    [Theory]
    [InlineData(868, 1000, "services.request.ontime-rate", IntervalMethod.Wilson)]
    [InlineData(900, 1000, "services.request.per-1000", IntervalMethod.Byar)]
    [InlineData(4, 1000, "services.request.per-1000", IntervalMethod.ExactPoisson)]
    public void Against_NamesTheMethodThatWasUsed(int part, int whole, string code, IntervalMethod method) =>
        Assert.Equal(method, BenchmarkJudgement.Against(Some.Indicator(code), Proportion(part, whole), Some.Figure(50)).Method);

    [Fact]
    public void Against_Itself_IsNotCompared() =>
        Assert.Equal((Standing.NotCompared, NotComputable.IsItsOwnBenchmark), BenchmarkJudgement.Against(Some.OnTime, Proportion(9, 10), Some.Figure(90), isItself: true) is var verdict ? (verdict.Outcome, verdict.Reason!.Value) : default);

    [Fact]
    public void Against_WithoutAnIntervalOrABenchmark_DoesNotJudge()
    {
        Assert.Equal(Standing.NotCompared, BenchmarkJudgement.Against(Some.OnTime, Some.Figure(90) with { Lower = null, Upper = null }, Some.Figure(98)).Outcome);
        Assert.Equal(Standing.NotCompared, BenchmarkJudgement.Against(Some.OnTime, Some.Figure(90), Some.Figure(null)).Outcome);
        Assert.Equal(Standing.Missing, BenchmarkJudgement.Against(Some.OnTime, Some.Figure(null), Some.Figure(98)).Outcome);
    }

    private static Figure Proportion(int part, int whole)
    {
        var interval = Domain.Statistics.Intervals.ProportionInterval.Of(part, whole, 0.95, 100).Value;
        return new Figure("services.request.ontime-rate", "510104", Some.November, 100d * part / whole, part, whole, interval.Lower, interval.Upper, FigureStatus.Provisional, null, 1);
    }
}
