using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.ControlCharts;
using Dashboard.Ui.Signals;

namespace Dashboard.Tests.Ui.Signals;

public sealed class FigureSignalsTests
{
    private static readonly DateOnly Today = new(2026, 11, 25);

    [Fact]
    public void Of_AFallBelowTheLimits_IsAConcernWhereMoreIsBetter()
    {
        var signal = FigureSignals.Of(Some.OnTime, Months([98.1, 98.4, 98.2, 98.5, 98.0, 98.3, 98.1, 98.4, 98.2, 98.5, 98.0, 98.3, 86.7]), Today)!;

        Assert.Equal((VariationIcon.ConcernLow, SpecialCause.BelowLimit), (signal.Variation, signal.Cause));
        Assert.True(signal.IsConcern);
        Assert.Equal("worse", FigureSignals.ClassOf(signal.Causes[^1], Some.OnTime.Polarity));
    }

    [Fact]
    public void Of_AQuietSeries_IsCommonCause_AndTellsWhetherTheTargetWillBeReached()
    {
        var signal = FigureSignals.Of(Some.OnTime, Months([98.1, 98.4, 98.2, 98.5, 98.0, 98.3, 98.1, 98.4, 98.2, 98.5, 98.0, 98.3, 98.1]), Today)!;

        Assert.Equal((VariationIcon.CommonCause, AssuranceIcon.Inconsistent), (signal.Variation, signal.Assurance));
        Assert.False(signal.IsSignal);
        Assert.Equal("", FigureSignals.ClassOf(signal.Cause, Some.OnTime.Polarity));
    }

    [Fact]
    public void Of_UnderTwelvePoints_SaysWhyItIsSilent() =>
        Assert.Equal(NotComputable.TooFewPoints, FigureSignals.Of(Some.OnTime, Months([98, 97, 98, 97]), Today)!.Silence);

    [Fact]
    public void Of_TheRunningPeriodOfWhatAccumulates_IsDrawnButNotJudged()
    {
        var receipts = Some.Indicator("services.request.per-1000");
        double?[] values = [0.80, 0.82, 0.79, 0.81, 0.80, 0.82, 0.79, 0.81, 0.80, 0.82, 0.79, 0.81, 0.40];

        var signal = FigureSignals.Of(receipts, Months(values, receipts.Code), Today)!;

        Assert.Equal(VariationIcon.CommonCause, signal.Variation);
        Assert.Equal((13, SpecialCause.None), (signal.Causes.Count, signal.Causes[^1]));
        Assert.Equal(VariationIcon.NeutralLow, FigureSignals.Of(receipts, Months(values, receipts.Code), Today.AddMonths(1))!.Variation);
    }

    [Theory]
    [InlineData("participation.resident.rate")]
    [InlineData("roles.community.visit-rate")]
    [InlineData("core.platform.member-service-rate")]
    public void Of_ASharePeopleJoinDayByDay_WaitsForTheEndOfItsPeriod(string code)
    {
        var months = Months([3.5, 3.6, 3.4, 3.5, 3.6, 3.4, 3.5, 3.6, 3.4, 3.5, 3.6, 3.4, 1.2], code);

        Assert.Equal(VariationIcon.CommonCause, FigureSignals.Of(Some.Indicator(code), months, Today)!.Variation);
    }

    [Fact]
    public void Of_AFallThatNobodyCouldSee_IsNoSignal()
    {
        double?[] values = [98.31, 98.32, 98.31, 98.32, 98.31, 98.32, 98.31, 98.32, 98.31, 98.32, 98.31, 98.32, 98.27];

        var signal = FigureSignals.Of(Some.OnTime, Months(values), Today)!;

        Assert.Equal((VariationIcon.CommonCause, SpecialCause.None), (signal.Variation, signal.Cause));
    }

    [Fact]
    public void Of_AFigureOfWhichLittleWasReturned_IsNotJudged()
    {
        var months = Months([98.1, 98.4, 98.2, 98.5, 98.0, 98.3, 98.1, 98.4, 98.2, 98.5, 98.0, 98.3, 86.7]);
        months[^1] = months[^1] with { Coverage = 0.4 };

        Assert.False(FigureSignals.Of(Some.OnTime, months, Today)!.IsSignal);
    }

    [Fact]
    public void Of_AYearsPlan_HasNoChart() =>
        Assert.Null(FigureSignals.Of(Some.Indicator("services.five.backstreet-rate"), Months([10, 20, 30], "services.five.backstreet-rate"), Today));

    private static List<Figure> Months(double?[] values, string code = "services.request.ontime-rate") =>
        [.. values.Select((value, i) => Some.Figure(value, code, Some.November.Add(i + 1 - values.Length)))];
}
