using Dashboard.Domain.Aggregation;
using Dashboard.Features.Boards.Overview;
using Dashboard.Tests.Ui;
using Dashboard.Ui;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Map;

namespace Dashboard.Tests.Features.Boards;

public sealed class LookChoiceTests
{
    [Fact]
    public void Of_TakesTheFurthestWorseFirst_ThenBetter_AndCountsWhatWasCompared()
    {
        var (looks, compared) = LookChoice.Of(
            [Over(("510104", 97, Outcome.Worse998), ("510105", 90, Outcome.Worse998), ("510106", 99.9, Outcome.Better998), ("510107", 97.9, Outcome.Worse95), ("510108", null, Outcome.Missing))],
            3);

        Assert.Equal(["510105", "510104", "510106"], looks.Select(look => look.Of.Area.Code));
        Assert.Equal(4, compared);
    }

    [Fact]
    public void Of_WithNothingClear_IsEmpty() => Assert.Empty(LookChoice.Of([Over(("510104", 98, Outcome.Similar))], 5).Looks);

    private static AreaFigures Over(params (string Code, double? Value, Outcome Outcome)[] areas) => new(
        Some.OnTime,
        new AreaFigure(Some.Area("5101"), Some.Figure(98), null, Outcome.Unjudged),
        new ValueList<AreaFigure>(areas.Select(area => new AreaFigure(Some.Area(area.Code), Interval(area.Value), null, area.Outcome))));

    private static Figure Interval(double? value) => Some.Figure(value) with { Lower = value - 0.5, Upper = value + 0.5 };
}
