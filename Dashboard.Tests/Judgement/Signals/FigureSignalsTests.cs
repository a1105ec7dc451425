using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Domain.Statistics.ControlCharts;
using Dashboard.Domain.Statistics;
using Dashboard.Live;
using Dashboard.Tests.Ui;
using Dashboard.Ui.Signals;

namespace Dashboard.Tests.Judgement.Signals;

public sealed class FigureSignalsTests
{
    // A year back from here no month is exceptional: the festival of 2025 is split over two.
    private static readonly DateOnly Today = new(2026, 1, 25);

    [Fact]
    public void Of_AFallBelowTheLimits_IsAConcernWhereMoreIsBetter()
    {
        var signal = FigureSignals.Of(Some.OnTime, Months([98.1, 98.4, 98.2, 98.5, 98.0, 98.3, 98.1, 98.4, 98.2, 98.5, 98.0, 98.3, 86.7]), Today)!;

        Assert.Equal((VariationIcon.ConcernLow, SpecialCause.BelowLimit), (signal.Variation, signal.Cause));
        Assert.True(signal.IsConcern);
        Assert.Equal("worse", Tones.Of(signal.Causes[^1], Some.OnTime.Polarity));
    }

    [Fact]
    public void Of_AQuietSeries_IsCommonCause_AndTellsWhetherTheTargetWillBeReached()
    {
        var signal = FigureSignals.Of(Some.OnTime, Months([98.1, 98.4, 98.2, 98.5, 98.0, 98.3, 98.1, 98.4, 98.2, 98.5, 98.0, 98.3, 98.1]), Today)!;

        Assert.Equal((VariationIcon.CommonCause, AssuranceIcon.Inconsistent), (signal.Variation, signal.Assurance));
        Assert.False(signal.IsSignal);
        Assert.Equal("", Tones.Of(signal.Cause, Some.OnTime.Polarity));
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

    [Theory]
    [InlineData("services.five.backstreet-rate")]
    [InlineData("core.resource.fund-disbursed-rate")]
    [InlineData("autonomy.fund.spent-rate")]
    [InlineData("development.project.investment-rate")]
    public void Of_WhatAccumulatesOverTheYear_HasNoChart(string code) => Assert.Null(FigureSignals.Of(Some.Indicator(code), Months([10, 20, 30], code), Today));

    [Fact]
    public void Of_AMonthOfAFewCases_IsHollow_AndNothingIsSaidOfIt()
    {
        var months = Cases([98, 97, 98, 99, 98, 97, 98, 99, 98, 97, 98, 99, 98], 100);
        months.Add(Case(months[^1].Period.Next(), 3, 19));

        var signal = FigureSignals.Of(Some.OnTime, months, Today.AddMonths(2))!;

        Assert.Equal((LeftOut.TooFewCases, NotComputable.TooFewCases, null), (signal.ExclusionOf(13), signal.Silence, signal.Variation));
        Assert.Equal(98, signal.Phases[0].Limits?.Mean ?? 98, 0);
        Assert.All(signal.Causes, cause => Assert.Equal(SpecialCause.None, cause));
    }

    [Fact]
    public void Of_AFewCasesAmongTheOlderMonths_StayOutOfTheLimits()
    {
        var months = Cases([98, 97, 98, 99, 98, 97, 98, 99, 98, 97, 98, 99, 98], 100);
        months[0] = Case(months[0].Period, 0, 3);

        var signal = FigureSignals.Of(Some.OnTime, months, Today.AddMonths(2))!;

        Assert.Equal(LeftOut.TooFewCases, signal.ExclusionOf(0));
        Assert.InRange(signal.Limits!.Value.Mean, 97.5, 98.5);
    }

    [Theory]
    [InlineData(3, 4, SpecialCause.None)]
    [InlineData(300, 400, SpecialCause.BelowLimit)]
    public void Of_AFallBelowTheLimits_IsASignalOnlyIfChanceHardlyExplainsIt(int part, int whole, SpecialCause cause)
    {
        var months = Cases([98, 99, 98, 99, 98, 99, 98, 99, 98, 99, 98, 99], 100).ConvertAll(month => month with { Numerator = month.Numerator * whole / 100, Denominator = whole });
        months.Add(Case(months[^1].Period.Next(), part, whole));

        Assert.Equal(cause, FigureSignals.Of(Some.OnTime, months, Today.AddMonths(2), holidaysCounted: true)!.Cause);
    }

    [Fact]
    public void Of_TheMonthInWhichASourceBegan_StaysOut_AndSaysWhy()
    {
        var months = Cases([40, 97, 98, 99, 98, 97, 98, 99, 98, 97, 98, 99, 98], 100);
        months[0] = months[0] with { IsPartial = true };

        var signal = FigureSignals.Of(Some.OnTime, months, Today)!;

        Assert.Equal(LeftOut.SourceBegins, signal.ExclusionOf(0));
        Assert.InRange(signal.Limits!.Value.Mean, 97.5, 98.5);
        Assert.Equal(NotComputable.SourceBegins, FigureSignals.Of(Some.OnTime, [months[0]], Today)!.Silence);
    }

    [Fact]
    public void Of_ANewestMonthWithoutAFigure_SaysNothingOfIt()
    {
        var months = Months([98.1, 98.4, 98.2, 98.5, 98.0, 98.3, 98.1, 98.4, 98.2, 98.5, 98.0, 98.3, null]);

        Assert.Equal((null, NotComputable.NoData), FigureSignals.Of(Some.OnTime, months, Today) is var signal ? (signal!.Variation, signal.Silence!.Value) : default);
    }

    [Fact]
    public void Of_AStepThatNobodyExplained_IsASignal_AndQuietOnceAPhaseIsStarted()
    {
        var months = Months([.. Enumerable.Range(0, 26).Select(i => (double?)((i < 13 ? 90 : 95) + (i % 3 * 0.4)))]);
        StartedPhase[] started = [new(months[13].Period.FirstDay, "派单规则改变", "staff")];

        var before = FigureSignals.Of(Some.OnTime, months, Today)!;
        var after = FigureSignals.Of(Some.OnTime, months, Today, started, holidaysCounted: true)!;

        Assert.True(before.IsImprovement);
        Assert.Single(before.Phases);
        Assert.Equal(VariationIcon.CommonCause, after.Variation);
        Assert.All(after.Causes, cause => Assert.Equal(SpecialCause.None, cause));
        Assert.Equal([(0, 12), (13, 25)], after.Phases.Select(phase => (phase.First, phase.Last)));
        Assert.Equal([90.4, 95.4], after.Phases.Select(phase => Math.Round(phase.Limits!.Value.Mean, 1)));
        Assert.Equal(after.Limits, after.Phases[1].Limits);
        Assert.Equal(started[0], after.Phases[1].Start);
    }

    [Fact]
    public void Of_AYoungPhase_IsSilent_AndTheOldOneKeepsItsLimits()
    {
        var months = Months([.. Enumerable.Range(0, 16).Select(i => (double?)((i < 13 ? 90 : 95) + (i % 3 * 0.4)))]);

        var signal = FigureSignals.Of(Some.OnTime, months, Today, [new(months[13].Period.FirstDay, "新口径", "staff")])!;

        Assert.Equal(NotComputable.TooFewPoints, signal.Silence);
        Assert.Null(signal.Limits);
        Assert.NotNull(signal.Phases[0].Limits);
        Assert.Null(signal.Phases[1].Limits);
    }

    [Theory]
    [InlineData(-40, 0, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(1, 1, 2)]
    [InlineData(15, 2, 2)]
    [InlineData(2000, 0, 1)]
    public void Of_APhase_BeginsWithTheFirstPeriodThatStartsOnOrAfterItsDay(int daysAfterTheFirst, int index, int phases)
    {
        var months = Months([.. Enumerable.Repeat<double?>(90, 14)]);
        var day = index == 0 || daysAfterTheFirst == 15 ? months[index == 0 ? 0 : 1].Period.FirstDay.AddDays(daysAfterTheFirst) : months[index].Period.FirstDay;

        var signal = FigureSignals.Of(Some.OnTime, months, Today, [new(day, "口径", "staff")])!;

        Assert.Equal(phases, signal.Phases.Count);
        Assert.Equal(index, signal.Phases[^1].First);
    }

    private static List<Figure> Cases(int[] parts, int whole) => [.. parts.Select((part, i) => Case(Period.Of(Grain.Month, Today).Add(i + 1 - parts.Length), part, whole))];

    private static Figure Case(Period period, int part, int whole) => Some.Figure(100.0 * part / whole, period: period) with { Numerator = part, Denominator = whole };

    private static List<Figure> Months(double?[] values, string code = "services.request.ontime-rate") =>
        [.. values.Select((value, i) => Some.Figure(value, code, Period.Of(Grain.Month, Today).Add(i + 1 - values.Length)) with
        {
            Numerator = (decimal?)value * 100_000 / Some.Indicator(code).Scale,
            Denominator = 100_000,
        })];
}
