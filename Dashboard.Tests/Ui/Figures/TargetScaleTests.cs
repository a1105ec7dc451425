using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Ui.Figures;

namespace Dashboard.Tests.Ui.Figures;

public sealed class TargetScaleTests
{
    [Theory]
    [InlineData("services.request.ontime-rate", 99.0, true)]
    [InlineData("services.request.ontime-rate", 98.96, true)]
    [InlineData("services.request.ontime-rate", 98.94, false)]
    [InlineData("unify.flow.bounce-rate", 5.0, true)]
    [InlineData("unify.flow.bounce-rate", 5.1, false)]
    [InlineData("equity.gap.request-ontime-pp", -2.0, true)]
    [InlineData("equity.gap.request-ontime-pp", -2.1, false)]
    public void Of_JudgesTheValueAsItIsShown(string code, double value, bool met) =>
        Assert.Equal(met, TargetScale.Of(Some.Indicator(code), Some.Figure(value, code))!.Value.Met);

    [Fact]
    public void Of_ATargetThatDiffersInTownAndCountry_HasNoSingleScale() =>
        Assert.Null(TargetScale.Of(Some.Indicator("participation.org.per-community"), Some.Figure(7, "participation.org.per-community")));

    [Fact]
    public void Of_WhatStillAccumulates_IsNotJudgedBeforeItsPeriodIsFinal()
    {
        const string sessions = "autonomy.deliberation.per-community";

        Assert.Null(TargetScale.Of(Some.Indicator(sessions), Some.Figure(0.7, sessions))!.Value.Met);
        Assert.False(TargetScale.Of(Some.Indicator(sessions), Some.Figure(0.7, sessions, status: FigureStatus.Final))!.Value.Met);
        Assert.Null(TargetScale.Of(Some.Indicator(sessions), Some.Figure(0.2, sessions, Period.Parse("2026-W47"), FigureStatus.Final))!.Value.Met);
    }

    [Fact]
    public void Of_AYearsPlan_IsJudgedAtTheEndOfTheYear()
    {
        const string plan = "services.five.backstreet-rate";

        Assert.Null(TargetScale.Of(Some.Indicator(plan), Some.Figure(84, plan, status: FigureStatus.Final))!.Value.Met);
        Assert.False(TargetScale.Of(Some.Indicator(plan), Some.Figure(84, plan, Period.Parse("2025-12"), FigureStatus.Final))!.Value.Met);
    }

    [Fact]
    public void Of_KeepsValueAndTargetOnTheScale()
    {
        var scale = TargetScale.Of(Some.OnTime, Some.Figure(60))!.Value;

        Assert.InRange(scale.Value, 1, scale.Lower);
        Assert.InRange(scale.Lower, scale.Value, 99);
        Assert.Equal(100, scale.Upper);
    }
}
