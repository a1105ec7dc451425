namespace Dashboard.Tests.Statistics.Inequality;

/// <summary>
/// Five units of unequal size in two districts, one unit without people among them. Expected figures of the tests come from the formulas of the
/// definition, summed with exact summation (math.fsum) in a Python script of our own over the five inhabited units.
/// </summary>
internal static class UnequalUnits
{
    public static readonly double[] Means = [10, 20, double.NaN, 40, 5, 0.5];
    public static readonly double[] People = [3, 1, 0, 2, 4, 10];
    public static readonly int[] District = [7, 7, 7, -2, -2, -2];
    public static readonly int[] Settlement = [0, 1, 1, 0, 0, 1];
}
