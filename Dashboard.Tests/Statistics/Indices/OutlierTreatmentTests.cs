using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Indices;
using Xunit;

namespace Dashboard.Tests.Statistics.Indices;

/// <summary>Which of the columns pass and after how many points: our own Python script of the definition (exact summation), not this program.</summary>
public sealed class OutlierTreatmentTests
{
    private static readonly double[] Plain = [.. Enumerable.Range(1, 60).Select(i => (double)i)];

    [Fact]
    public void Treat_AColumnWithoutOutliers_LeavesItAlone()
    {
        double[] column = [.. Plain, double.NaN];
        var found = OutlierTreatment.Treat(column).Value;
        Assert.Equal((Treatment.None, 0, true), (found.Used, found.Treated, found.Passed));
        Assert.Equal([.. Plain.Select(x => (double?)x), null], found.Values);
    }

    [Fact]
    public void Treat_FiveOutliers_PullsAllFiveToTheNearestThatRemains()
    {
        Assert.Equal(5, OutlierTreatment.MostPoints);
        var found = OutlierTreatment.Treat([.. Plain, 1000, 900, double.NaN, 800, 700, 600]).Value;
        Assert.Equal((Treatment.Winsorised, 5, true), (found.Used, found.Treated, found.Passed));
        Assert.Equal([60, 60, null, 60, 60, 60], found.Values[60..]);
        Assert.Equal(Plain.Select(x => (double?)x), found.Values[..60]);
    }

    [Fact]
    public void Treat_FiveLowOutliers_PullsThemUp()
    {
        var found = OutlierTreatment.Treat([.. Plain, -1000, -900, -800, -700, -600]).Value;
        Assert.Equal((Treatment.Winsorised, 5, true), (found.Used, found.Treated, found.Passed));
        Assert.Equal(Enumerable.Repeat<double?>(1, 5), found.Values[60..]);
    }

    [Fact]
    public void Winsorise_SixOutliers_StopsAtFivePointsAndSaysThatItIsNotEnough()
    {
        var found = OutlierTreatment.Winsorise([.. Plain, 1000, 900, 800, 700, 600, 500]).Value;
        Assert.Equal((Treatment.Winsorised, 5, false), (found.Used, found.Treated, found.Passed));
        Assert.Equal(Enumerable.Repeat<double?>(500, 6), found.Values[60..]);
    }

    [Fact]
    public void Winsorise_EqualOutliers_CountsPointsNotSteps()
    {
        // Three stand together: 1000 → 900 changes three points, 900 → 800 four, 800 → 700 five, and that is the limit after three steps.
        var found = OutlierTreatment.Winsorise([.. Plain, 1000, 1000, 1000, 900, 800, 700]).Value;
        Assert.Equal((5, false), (found.Treated, found.Passed));
        Assert.Equal(Enumerable.Repeat<double?>(700, 6), found.Values[60..]);
    }

    [Fact]
    public void Winsorise_SixEqualOutliers_MovesThemTogether()
    {
        var found = OutlierTreatment.Winsorise([.. Plain, 1000, 1000, 1000, 1000, 1000, 1000]).Value;
        Assert.Equal((Treatment.Winsorised, 6, true), (found.Used, found.Treated, found.Passed));
    }

    [Fact]
    public void Treat_WhereWinsorisingIsNotEnough_TakesLogarithmsOfTheUntreated()
    {
        // 1.12^i, i = 0..99: ln(x - min + (max - min)/100) at i = 0, 50, 99 from the script; skewness falls from 2.79 to 1.13.
        var column = Enumerable.Range(0, 100).Select(i => Math.Pow(1.12, i)).ToArray();
        Assert.Equal((5, false), (OutlierTreatment.Winsorise(column).Value.Treated, OutlierTreatment.Winsorise(column).Value.Passed));
        var found = OutlierTreatment.Treat([.. column, double.NaN]).Value;
        Assert.Equal((Treatment.Logarithm, 100, true), (found.Used, found.Treated, found.Passed));
        Assert.Equal(6.614356249717412, found.Values[0]!.Value, 1e-11);
        Assert.Equal(6.940925711859575, found.Values[50]!.Value, 1e-11);
        Assert.Equal(11.22947676655867, found.Values[99]!.Value, 1e-11);
        Assert.Null(found.Values[100]);
    }

    [Fact]
    public void Treat_AColumnWithALowTail_TakesLogarithmsFromTheTopAndKeepsTheOrder()
    {
        // The mirrored column: the values above with the opposite sign.
        var found = OutlierTreatment.Treat(Enumerable.Range(0, 100).Select(i => -Math.Pow(1.12, i)).ToArray()).Value;
        Assert.Equal((Treatment.Logarithm, true), (found.Used, found.Passed));
        Assert.Equal(-6.614356249717412, found.Values[0]!.Value, 1e-11);
        Assert.Equal(-11.22947676655867, found.Values[99]!.Value, 1e-11);
        Assert.Equal(found.Values.OrderDescending(), found.Values);
    }

    [Fact]
    public void Treat_WhereNothingHelps_SaysSo()
    {
        // Six far values: the script finds skewness 2.91 and kurtosis 6.69 after the logarithm as well.
        var found = OutlierTreatment.Treat([.. Enumerable.Range(0, 60).Select(i => i / 1000.0), 1000, 1000.1, 1000.2, 1000.3, 1000.4, 1000.5]).Value;
        Assert.Equal((Treatment.Logarithm, false), (found.Used, found.Passed));
    }

    [Fact]
    public void Treat_WhatCannotBeJudged_SaysWhy()
    {
        Assert.Equal(NotComputable.NoData, OutlierTreatment.Treat([]).Reason);
        Assert.Equal(NotComputable.TooFewPoints, OutlierTreatment.Treat([1, 2, 300]).Reason);
        Assert.Equal(NotComputable.AllEqual, OutlierTreatment.Treat([4, 4, 4, 4]).Reason);
        Assert.Equal(NotComputable.OutOfRange, OutlierTreatment.Treat([4, 4, 4, double.PositiveInfinity]).Reason);

        // Constant once the one that differs is pulled in: the reference stops with an error here.
        Assert.Equal(NotComputable.AllEqual, OutlierTreatment.Treat([0, 0, 0, 0, 0, 0, 1]).Reason);
    }

    [Fact]
    public void Draws_Treated_KeepTheirOrderAndTheUntouched()
    {
        var draws = new Draws(781);
        var used = new HashSet<Treatment>();
        for (var round = 0; round < 300; round++)
        {
            var tail = draws.Between(1, 14);
            var sign = draws.Whole(0, 1) == 0 ? 1 : -1;
            var x = draws.Many(draws.Whole(12, 80), 0, 1).Select(v => sign * Math.Exp(tail * v * v)).ToArray();
            var found = OutlierTreatment.Treat(x).Value;
            used.Add(found.Used);
            var untouched = x.Zip(found.Values, (a, b) => a == b).Count(same => same);
            Assert.Equal(found.Treated, x.Length - untouched);
            Assert.Equal(found.Used == Treatment.None, found.Treated == 0);
            var order = Enumerable.Range(0, x.Length).OrderBy(i => x[i]).ToArray();
            for (var i = 1; i < order.Length; i++)
            {
                Assert.True(found.Values[order[i - 1]] <= found.Values[order[i]]);
            }

            Assert.Equal(found.Passed, !Shape.Of(found.Values.Select(v => v!.Value).ToArray()).Value.HasOutliers);
        }

        Assert.Equal(3, used.Count);
    }
}
