using Dashboard.Ui.Areas;

namespace Dashboard.Tests.Ui.Areas;

public sealed class IntervalAxisTests
{
    [Fact]
    public void Axis_IsCutAtRoundLevels_AroundTheFigures()
    {
        var axis = new IntervalAxis([81.2, 99.6], 0, 100);

        Assert.Equal((80, 100, 5), (axis.Low, axis.High, axis.Step));
        Assert.Equal([80, 85, 90, 95, 100], axis.Ticks);
    }

    [Fact]
    public void Axis_DoesNotPassItsBounds()
    {
        var axis = new IntervalAxis([0.1, 99.99], 0, 100);

        Assert.Equal((0, 100), (axis.Low, axis.High));
    }

    [Fact]
    public void Axis_OfOneLevel_StillHasALength() => Assert.Equal(50, new IntervalAxis([7], null, null).At(7), 1);

    [Fact]
    public void Axis_OfLevelsThatDifferByRoundingOnly_IsOneOfOneLevel() =>
        Assert.Equal((0, 0.5), (new IntervalAxis([0.12493020, 0.12493020 + 1e-16], 0, null).Low, new IntervalAxis([0.12493020, 0.12493020 + 1e-16], 0, null).Step));

    [Fact]
    public void At_LevelsOutside_StayOnTheAxis() => Assert.Equal("100%", new IntervalAxis([10, 20], 0, null).Css(1000));

    [Theory]
    [InlineData(0.13, 0.14, 3)]
    [InlineData(1, 100, 0)]
    public void Decimals_AreAsManyAsTheStepNeeds(double low, double high, int decimals) =>
        Assert.Equal(decimals, new IntervalAxis([low, high], null, null).Decimals);
}
