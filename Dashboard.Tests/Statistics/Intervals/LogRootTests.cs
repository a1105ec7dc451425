using Dashboard.Domain.Statistics.Intervals;
using Xunit;

namespace Dashboard.Tests.Statistics.Intervals;

public sealed class LogRootTests
{
    [Theory]
    [InlineData(1e-9)]
    [InlineData(1)]
    [InlineData(1e12)]
    public void Root_OfALogarithm_TakesOneStepOfNewton(double start)
    {
        var calls = 0;
        var root = LogRoot.Find(start, x => Counted(ref calls, Math.Log(x) - Math.Log(5), 1));
        Assert.Equal(5, root, 1e-13);
        Assert.InRange(calls, 2, 3);
    }

    [Theory]
    [InlineData(1e-9)]
    [InlineData(1e12)]
    public void Root_OfACurve_IsFoundInAFewSteps(double start)
    {
        var calls = 0;
        var root = LogRoot.Find(start, x => Counted(ref calls, Math.Tanh(Math.Log(x / 7)), Math.Pow(Math.Cosh(Math.Log(x / 7)), -2)));
        Assert.Equal(7, root, 1e-12);
        Assert.InRange(calls, 3, 40);
    }

    // A tail that underflows says minus infinity, a flat stretch has no slope: the side is known all the same.
    [Theory]
    [InlineData(double.NegativeInfinity, 0)]
    [InlineData(double.NegativeInfinity, 1)]
    [InlineData(-1, 0)]
    [InlineData(-1, double.NaN)]
    public void Root_BelowAStretchWithoutSlope_IsFound(double value, double slope)
    {
        Assert.Equal(1000, LogRoot.Find(1, x => x < 10 ? (value, slope) : (Math.Log(x / 1000), 1)), 1e-9);
        Assert.Equal(0.001, LogRoot.Find(1, x => x > 0.1 ? (-value, slope) : (Math.Log(x * 1000), 1)), 1e-15);
    }

    // No root at all: 200 steps of one, then it gives up.
    [Fact]
    public void Root_ThatDoesNotExist_EndsTheSearch()
    {
        Assert.Equal(-200, Math.Log(LogRoot.Find(1, _ => (1, 1))), 1e-9);
        Assert.Equal(200, Math.Log(LogRoot.Find(1, _ => (-1, 1))), 1e-9);
    }

    // Newton's steps that jump from one end of the bracket to the other, again and again: the middle is tried instead.
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Root_BetweenTwoPlacesThatPointAtEachOther_IsFound(double start)
    {
        var calls = 0;
        var root = LogRoot.Find(Math.Exp(start), x => Counted(ref calls, x < 1.1 ? -1 : x > 2.7 ? 1 : 0, 1));
        Assert.Equal(Math.Exp(0.5), root, 1e-14);
        Assert.Equal(3, calls);
    }

    // A step that no longer moves is the end; it needs not be a sign change.
    [Theory]
    [InlineData(1, 1e-300)]
    [InlineData(1, -1e-300)]
    [InlineData(1, 1e-15)]
    [InlineData(1e40, 5e-14)]
    public void Root_ThatIsNear_IsTakenAtOnce(double start, double value)
    {
        var calls = 0;
        var root = LogRoot.Find(start, _ => Counted(ref calls, value, 1));
        Assert.Equal(1, root / start, 1e-12);
        Assert.Equal(1, calls);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.PositiveInfinity)]
    public void Root_FromAnImpossibleStart_IsFound(double start) => Assert.Equal(5, LogRoot.Find(start, x => (Math.Log(x) - Math.Log(5), 1)), 1e-12);

    private static (double Value, double Slope) Counted(ref int calls, double value, double slope)
    {
        calls++;
        return (value, slope);
    }
}
