using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Judgement.Benchmarks;
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
