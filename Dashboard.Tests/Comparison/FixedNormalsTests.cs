using Dashboard.Domain.Comparison;
using Xunit;

namespace Dashboard.Tests.Comparison;

public sealed class FixedNormalsTests
{
    // Computed independently in python: SplitMix64 and the polar method written from the papers, root and logarithm in mpmath at 40 digits.
    // A pair outside the circle is thrown away after the twelfth pair.
    private static readonly double[] First =
    [
        0.47199148345116064, 1.0785189221912263, -1.0985591043008418, 0.39029775653144145, 0.33446354638210435, -0.80219470163078907,
        -0.35150914918160184, 1.1092685142150076, -1.1057953147997891, -1.1896265658532738, -1.2040310582977211, 0.24355611852019048,
    ];

    [Fact]
    public void Normals_AreTheSameOnEveryMachine()
    {
        var normals = new FixedNormals();
        Assert.All(First, expected => Assert.Equal(expected, normals.Next(), 1e-14));
    }

    [Fact]
    public void Normals_InTheLongRun_AreStandard()
    {
        var normals = new FixedNormals();
        var drawn = Enumerable.Range(0, 200_000).Select(_ => normals.Next()).ToArray();
        Assert.All(drawn, value => Assert.True(double.IsFinite(value)));
        Assert.Equal(0, drawn.Average(), 0.01);
        Assert.Equal(1, drawn.Average(value => value * value), 0.02);
        Assert.Equal(0.05, drawn.Average(value => Math.Abs(value) > 1.959963984540054 ? 1.0 : 0), 0.003);
    }
}
