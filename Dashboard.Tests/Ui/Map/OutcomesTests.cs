using Dashboard.Domain.Aggregation;
using Dashboard.Ui.Map;

namespace Dashboard.Tests.Ui.Map;

public sealed class OutcomesTests
{
    [Theory]
    [InlineData(868, 1000, Outcome.Worse998)]
    [InlineData(967, 1000, Outcome.Worse95)]
    [InlineData(980, 1000, Outcome.Similar)]
    [InlineData(998, 1000, Outcome.Better998)]
    public void Against_TheCitysValue_TellsSimilarFromClear(int closed, int due, Outcome outcome) =>
        Assert.Equal(outcome, Outcomes.Against(Some.OnTime, Proportion(closed, due), Some.Figure(98)));

    [Fact]
    public void Against_WhereLowerIsBetter_TurnsRound()
    {
        var bounce = Some.Indicator("unify.flow.bounce-rate");

        Assert.Equal(Outcome.Worse998, Outcomes.Against(bounce, Proportion(145, 1000) with { Indicator = bounce.Code }, Some.Figure(3.6)));
    }

    [Fact]
    public void Against_ANeutralIndicator_OnlyDiffers()
    {
        var disputes = Some.Indicator("services.request.per-1000");
        var figure = new Figure(disputes.Code, "510104", Some.November, 0.9, 900, 1_000_000, 0.84, 0.96, FigureStatus.Provisional, null, 1);

        Assert.Equal(Outcome.Differs998, Outcomes.Against(disputes, figure, Some.Figure(0.5)));
    }

    [Fact]
    public void Against_WithoutAnIntervalOrABenchmark_DoesNotJudge()
    {
        Assert.Equal(Outcome.Unjudged, Outcomes.Against(Some.OnTime, Some.Figure(90) with { Lower = null, Upper = null }, Some.Figure(98)));
        Assert.Equal(Outcome.Unjudged, Outcomes.Against(Some.OnTime, Some.Figure(90), Some.Figure(null)));
        Assert.Equal(Outcome.Missing, Outcomes.Against(Some.OnTime, Some.Figure(null), Some.Figure(98)));
    }

    private static Figure Proportion(int part, int whole)
    {
        var interval = Domain.Statistics.Intervals.ProportionInterval.Of(part, whole, 0.95, 100).Value;
        return new Figure("services.request.ontime-rate", "510104", Some.November, 100d * part / whole, part, whole, interval.Lower, interval.Upper, FigureStatus.Provisional, null, 1);
    }
}
