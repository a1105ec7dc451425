using Dashboard.Features.Boards.Overview;

namespace Dashboard.Tests.Features.Boards;

public sealed class GovernanceDrawingTests
{
    [Fact]
    public void Scores_AllInTheUpperHalf_UseHalfTheScale()
    {
        Assert.Equal(GovernanceDrawing.Inner, new GovernanceDrawing([78.6, 88.1, 73.9]).Radius(50));
        Assert.Equal(GovernanceDrawing.Inner, new GovernanceDrawing([78.6, 88.1, 43.9]).Radius(0));
    }

    [Fact]
    public void Gap_OfABalancedThree_HasNoLength()
    {
        var drawing = new GovernanceDrawing([80, 80, 80]);

        Assert.All(Enumerable.Range(0, 3), spoke => Assert.Equal(0, drawing.Gap(spoke).Length, 9));
    }

    [Fact]
    public void Radius_RunsFromTheCoreToTheOuterRing()
    {
        var drawing = new GovernanceDrawing([60, 70, 80]);

        Assert.Equal(GovernanceDrawing.Outer, drawing.Radius(100));
        Assert.Equal(70, drawing.Mean);
    }
}
