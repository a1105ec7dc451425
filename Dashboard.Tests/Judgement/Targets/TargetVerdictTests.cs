using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Judgement.Targets;
using Dashboard.Tests.Ui;

namespace Dashboard.Tests.Judgement.Targets;

public sealed class TargetVerdictTests
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
        Assert.Equal(met ? TargetStanding.Met : TargetStanding.Missed, TargetVerdict.Of(Some.Indicator(code), Some.Figure(value, code)).Standing);

    [Fact]
    public void Of_ATargetThatDiffersInTownAndCountry_HasNoSingleScale() =>
        Assert.Equal(TargetSilence.DiffersBySettlement, TargetVerdict.Of(Some.Indicator("participation.org.per-community"), Some.Figure(7, "participation.org.per-community")).Silence);

    [Fact]
    public void Of_WhatStillAccumulates_IsNotJudgedBeforeItsPeriodIsFinal()
    {
        const string sessions = "autonomy.deliberation.per-community";

        Assert.Equal(TargetStanding.NotDue, TargetVerdict.Of(Some.Indicator(sessions), Some.Figure(0.7, sessions)).Standing);
        Assert.Equal(TargetStanding.Missed, TargetVerdict.Of(Some.Indicator(sessions), Some.Figure(0.7, sessions, status: FigureStatus.Final)).Standing);
        Assert.Equal(TargetStanding.NotDue, TargetVerdict.Of(Some.Indicator(sessions), Some.Figure(0.2, sessions, Period.Parse("2026-W47"), FigureStatus.Final)).Standing);
    }

    [Fact]
    public void Of_WhatAccumulatesOverTheYear_IsHeldAgainstElapsedTime()
    {
        const string plan = "services.five.backstreet-rate";
        var running = Some.Figure(84, plan) with { Through = new DateOnly(2026, 11, 25) };

        Assert.Equal(TargetStanding.Missed, TargetVerdict.Of(Some.Indicator(plan), running).Standing);
        Assert.Equal(TargetStanding.Met, TargetVerdict.Of(Some.Indicator(plan), running with { Value = 90.1 }).Standing);
        Assert.Equal(90.1, TargetVerdict.GoalOf(Some.Indicator(plan), running)!.Lower);
        Assert.Equal(TargetStanding.Met, TargetVerdict.Of(Some.Indicator(plan), Some.Figure(50, plan, Period.Parse("2026-06"), FigureStatus.Final)).Standing);
        Assert.Equal(TargetStanding.Missed, TargetVerdict.Of(Some.Indicator(plan), Some.Figure(84, plan, Period.Parse("2025-12"), FigureStatus.Final)).Standing);
    }

    [Theory]
    [InlineData("unify.burden.offlist-certificates", 803, "2026-11", TargetStanding.Missed)]
    [InlineData("unify.burden.offlist-certificates", 0, "2026-11", TargetStanding.NotDue)]
    [InlineData("unify.burden.offlist-certificates", 803, "2026", TargetStanding.Missed)]
    [InlineData("roles.street.investment-tasks", 1, "2026-11-25", TargetStanding.Missed)]
    [InlineData("autonomy.deliberation.per-community", 0.4, "2026-11", TargetStanding.NotDue)]
    public void Of_ACapAlreadyExceeded_IsMissedAtOnce(string code, double value, string period, TargetStanding standing) =>
        Assert.Equal(standing, TargetVerdict.Of(Some.Indicator(code), Some.Figure(value, code, Period.Parse(period)) with { Through = new DateOnly(2026, 11, 25) }).Standing);
}
