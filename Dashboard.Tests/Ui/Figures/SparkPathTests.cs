using Dashboard.Ui.Figures;

namespace Dashboard.Tests.Ui.Figures;

public sealed class SparkPathTests
{
    [Fact]
    public void Line_WithAGap_StartsAnewAfterIt()
    {
        var path = new SparkPath([1, 2, null, 2, 1], null);

        Assert.Equal(2, path.Line.Count(letter => letter == 'M'));
        Assert.Equal(4, path.Known);
    }

    [Fact]
    public void Line_OfEqualValues_RunsThroughTheMiddle() => Assert.Equal(SparkPath.Height / 2, new SparkPath([5, 5, 5], null).Last!.Value.Y);

    [Fact]
    public void Last_WhenTheNewestIsMissing_IsNotDrawn() => Assert.Null(new SparkPath([1, null], null).Last);

    [Fact]
    public void Target_FarFromTheLine_IsLeftOutRatherThanFlatteningIt()
    {
        Assert.Null(new SparkPath([98.1, 98.3], 99).Target);
        Assert.Equal(98.5, new SparkPath([98.1, 98.3], 98.5).Target);
    }

    [Fact]
    public void Line_WithNothingKnown_IsEmpty() => Assert.Equal("", new SparkPath([null, null], 3).Line);
}
