using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Inequality;
using Xunit;

namespace Dashboard.Tests.Statistics.Inequality;

/// <summary>What every measure of inequality refuses, asked of every measure.</summary>
public sealed class UnitsTests
{
    private delegate NotComputable? Refusal(double[] means, double[] people);

    private static readonly Refusal[] Measures =
    [
        (means, people) => Gini.Of(means, people).Reason,
        (means, people) => Theil.Of(means, people).Reason,
        (means, people) => Theil.Nested(means, people, new int[means.Length], new int[means.Length]).Reason,
        (means, people) => Spread.Variation(means, people).Reason,
        (means, people) => Spread.Atkinson(means, 1, people).Reason,
        (means, people) => Spread.Hoover(means, people).Reason,
    ];

    [Fact]
    public void Measures_OfWhatTheyCannotMeasure_SayWhy()
    {
        Refused(NotComputable.NoData, [], []);
        Refused(NotComputable.NoData, [1, double.NaN], [1, 1]);
        Refused(NotComputable.NoData, [1, 2], [1, double.NaN]);
        Refused(NotComputable.NoData, [1, 2], [0, 0]);
        Refused(NotComputable.OutOfRange, [3, -1], [1, 1]);
        Refused(NotComputable.OutOfRange, [3, 1], [1, -0.1]);
        Refused(NotComputable.OutOfRange, [3, double.PositiveInfinity], [1, 1]);
        Refused(NotComputable.OutOfRange, [3, 1], [1, double.PositiveInfinity]);
        Refused(NotComputable.OutOfRange, [0.1, 0.1], [1.7e308, 1.7e308]);
        Refused(NotComputable.OutOfRange, [1.7e308, 1.7e308], []);
        Refused(NotComputable.NotPositive, [0, 0], [1, 5]);
        Refused(NotComputable.NotPositive, [0, 4], [1, 0]);
        Refused(NotComputable.ShapeMismatch, [1, 2], [1]);
        Refused(NotComputable.ShapeMismatch, [1], [1, 2]);
        Refused(null, [1, 2], []);
    }

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(-5)]
    [InlineData(1e9)]
    public void Measures_OfAUnitWithoutPeople_LeaveItOut(double mean)
    {
        double[] means = [2, mean, 8], people = [3, 0, 1];
        Assert.Equal(Gini.Of([2, 8], [3, 1]), Gini.Of(means, people));
        Assert.Equal(Theil.Of([2, 8], [3, 1]).Value.T, Theil.Of(means, people).Value.T);
        Assert.Equal(Theil.Of([2, 8], [3, 1]).Value.L, Theil.Of(means, people).Value.L);
        Assert.Equal(Spread.Variation([2, 8], [3, 1]), Spread.Variation(means, people));
        Assert.Equal(Spread.Atkinson([2, 8], 1, [3, 1]), Spread.Atkinson(means, 1, people));
        Assert.Equal(Spread.Hoover([2, 8], [3, 1]), Spread.Hoover(means, people));
    }

    private static void Refused(NotComputable? reason, double[] means, double[] people) =>
        Assert.All(Measures, measure => Assert.Equal(reason, measure(means, people)));
}
