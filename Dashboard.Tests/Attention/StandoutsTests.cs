using Dashboard.Domain;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Attention;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Features.Boards.Overview;
using Dashboard.Tests.Ui;
using Dashboard.Ui;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Map;

namespace Dashboard.Tests.Attention;

public sealed class StandoutsTests
{
    [Fact]
    public void Of_PutsTheFurthestWorseFirst_ThenBetter_AndCountsWhatWasCompared()
    {
        var (standouts, compared) = Standouts.Of(
            [Over(("510104", 97, Standing.Worse998), ("510105", 90, Standing.Worse998), ("510106", 99.9, Standing.Better998), ("510107", 97.9, Standing.Worse95), ("510108", null, Standing.Missing))]);

        Assert.Equal(["510105", "510104", "510106"], standouts.Select(look => look.Of.Area.Code));
        Assert.Equal(4, compared);
    }

    [Fact]
    public void Of_WithNothingClear_IsEmpty() => Assert.Empty(Standouts.Of([Over(("510104", 98, Standing.Similar))]).Standouts);

    private static AreaFigures Over(params (string Code, double? Value, Standing Standing)[] areas) => new(
        Some.OnTime,
        new AreaFigure(Some.Area("5101"), Some.Figure(98), null, Standing.NotCompared),
        new ValueList<AreaFigure>(areas.Select(area => new AreaFigure(Some.Area(area.Code), Interval(area.Value), null, area.Standing))));

    private static Figure Interval(double? value) => Some.Figure(value) with { Lower = value - 0.5, Upper = value + 0.5 };
}
