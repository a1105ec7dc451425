using Dashboard.Ui.Figures;

namespace Dashboard.Tests.Ui.Figures;

public sealed class TargetScaleTests
{
    [Fact]
    public void Of_KeepsValueAndTargetOnTheScale()
    {
        var scale = TargetScale.Of(Some.OnTime, Some.Figure(60))!.Value;

        Assert.InRange(scale.Value, 1, scale.Lower);
        Assert.InRange(scale.Lower, scale.Value, 99);
        Assert.Equal(100, scale.Upper);
    }
}
