using Dashboard.Domain.Statistics.ControlCharts;
using Xunit;

namespace Dashboard.Tests.Statistics.ControlCharts;

/// <summary>The rules at their edges: mean 0 and an average range of 1, so the limits are 2.66 and the near limits 1.7733 away.</summary>
public sealed class ChartRulesTests
{
    private static readonly ChartLimits Limits = new(0, 1);

    private static double Near => Limits.NearUpper;

    private static double Far => Limits.Upper;

    public static TheoryData<double[], string> Windows => new()
    {
        { [1, 2, 2], ".22" },
        { [2, 1, 2], "2.2" },
        { [2, 2, 1], "22." },
        { [2, 2, 2], "222" },
        { [0, 2, 2], "..." },
        { [2, 0, 2], "..." },
        { [-1, 2, 2], "..." },
        { [2, 2, double.NaN], "..." },
        { [Near, 2, 1], "..." },
        { [Near, 2, 2], ".22" },
        { [Math.BitIncrement(Near), 2, 1], "22." },
        { [Far, 2, 1], "22." },
        { [Math.BitIncrement(Far), 2, 1], "1.." },
        { [Math.BitIncrement(Far), 2, 2], "122" },
        { [1, 1, 2], "..." },
        { [1, 2, 1, 2, 1], ".2.2." },
        { [2, 1, 1, 2, 1], "....." },
    };

    [Theory]
    [MemberData(nameof(Windows))]
    public void TwoOfThree_AtItsEdges(double[] values, string expected)
    {
        Assert.Equal(expected, Marks(values, SpecialCause.AboveLimit, SpecialCause.TwoOfThreeAbove));
        Assert.Equal(expected, Marks([.. values.Select(value => -value)], SpecialCause.BelowLimit, SpecialCause.TwoOfThreeBelow));
    }

    [Fact]
    public void TwoOfThree_OnBothSides_AreMarkedEachWithTheirOwn()
    {
        var causes = Mark([1, 2, 2, -2, -2, -1]);
        Assert.Equal(
            [SpecialCause.None, SpecialCause.TwoOfThreeAbove, SpecialCause.TwoOfThreeAbove, SpecialCause.TwoOfThreeBelow, SpecialCause.TwoOfThreeBelow, SpecialCause.None], causes);
    }

    [Theory]
    [InlineData("1 .5 1 .5 1 .5 1", "7777777")]
    [InlineData("1 .5 1 .5 1 .5", "......")]
    [InlineData("1 .5 1 0 1 .5 1 .5", "........")]
    [InlineData("1 .5 1 NaN 1 .5 1 .5", "........")]
    [InlineData("-1 1 .5 1 .5 1 .5 1 -1", ".7777777.")]
    [InlineData("1 .5 1 .5 1 .5 1 .5", "77777777")]
    public void Run_OfSevenOnOneSide(string series, string expected)
    {
        var values = Read(series);
        Assert.Equal(expected, Marks(values, SpecialCause.None, SpecialCause.RunAbove));
        Assert.Equal(expected, Marks([.. values.Select(value => -value)], SpecialCause.None, SpecialCause.RunBelow));
    }

    [Theory]
    [InlineData("-.9 -.6 -.3 .1 .4 .7 1", "7777777")]
    [InlineData("-.6 -.3 .1 .4 .7 1", "......")]
    [InlineData("-.9 -.6 -.3 -.3 .1 .4 .7 1", "........")]
    [InlineData("-.9 -.6 -.3 NaN .1 .4 .7 1", "........")]
    [InlineData("0 -.9 -.6 -.3 .1 .4 .7 1 .5", ".7777777.")]
    [InlineData("-1.2 -.9 -.6 -.3 .1 .4 .7 1", "77777777")]
    public void Trend_OfSeven(string series, string expected)
    {
        var values = Read(series);
        Assert.Equal(expected, Marks(values, SpecialCause.None, SpecialCause.RisingTrend));
        Assert.Equal(expected, Marks([.. values.Select(value => -value)], SpecialCause.None, SpecialCause.FallingTrend));
    }

    // The first rule that applies labels the point: beyond the limits, then trend, then two of three, then run.
    [Fact]
    public void Rules_ThatMeet_AreLabelledByTheFirst()
    {
        var causes = Mark([0.5, 1, 1.2, 1.5, 1.9, 2.2, 2.7]);
        Assert.Equal([.. Enumerable.Repeat(SpecialCause.RisingTrend, 6), SpecialCause.AboveLimit], causes);
        causes = Mark([1, 0.5, 1, 0.5, 2, 1.9, 1]);
        Assert.Equal(
            [SpecialCause.RunAbove, SpecialCause.RunAbove, SpecialCause.RunAbove, SpecialCause.RunAbove, SpecialCause.TwoOfThreeAbove, SpecialCause.TwoOfThreeAbove, SpecialCause.RunAbove], causes);
    }

    [Theory]
    [InlineData(SpecialCause.None, 0)]
    [InlineData(SpecialCause.AboveLimit, 1)]
    [InlineData(SpecialCause.BelowLimit, -1)]
    [InlineData(SpecialCause.RisingTrend, 1)]
    [InlineData(SpecialCause.FallingTrend, -1)]
    [InlineData(SpecialCause.TwoOfThreeAbove, 1)]
    [InlineData(SpecialCause.TwoOfThreeBelow, -1)]
    [InlineData(SpecialCause.RunAbove, 1)]
    [InlineData(SpecialCause.RunBelow, -1)]
    public void Cause_HasItsSide(SpecialCause cause, int side) => Assert.Equal(side, cause.Side());

    private static string Marks(double[] values, SpecialCause beyond, SpecialCause rule) => string.Concat(Mark(values).Select(cause =>
        cause == SpecialCause.None ? '.' : cause == rule ? (rule is SpecialCause.TwoOfThreeAbove or SpecialCause.TwoOfThreeBelow ? '2' : '7') : cause == beyond ? '1' : '?'));

    private static SpecialCause[] Mark(double[] values)
    {
        var causes = new SpecialCause[values.Length];
        ChartRules.Mark(values, Limits, causes);
        return causes;
    }

    private static double[] Read(string series) => [.. series.Split(' ').Select(value => double.Parse(value, System.Globalization.CultureInfo.InvariantCulture))];
}
