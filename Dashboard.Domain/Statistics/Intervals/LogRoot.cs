namespace Dashboard.Domain.Statistics.Intervals;

/// <summary>Finds the positive root of a function that rises with the logarithm of its argument: Newton's steps kept inside a bracket.</summary>
internal static class LogRoot
{
    private const int MostSteps = 200;

    // The farthest a step may go in ln x: where the function is nearly flat Newton's would leave the range of numbers.
    private const double Leap = 16;

    /// <param name="start">A positive first guess.</param>
    /// <param name="at">The function and its slope by ln x, at x.</param>
    public static double Find(double start, Func<double, (double Value, double Slope)> at)
    {
        double below = double.NegativeInfinity, above = double.PositiveInfinity;
        var u = Math.Log(Math.Clamp(start, 1e-300, 1e300));
        for (var step = 0; step < MostSteps; step++)
        {
            var (value, slope) = at(Math.Exp(u));
            var newton = value / slope;
            if (Math.Abs(newton) <= 1e-15 * Math.Max(1, Math.Abs(u)))
            {
                break;
            }

            // An underflowing tail (minus infinity) and a missing slope still say on which side the root lies.
            if (value < 0)
            {
                below = u;
            }
            else
            {
                above = u;
            }

            var next = u - Math.Clamp(newton, -Leap, Leap);
            u = next > below && next < above ? next : Between(below, above, u);
        }

        return Math.Exp(u);
    }

    private static double Between(double below, double above, double now) =>
        double.IsInfinity(below) ? now - 2 : double.IsInfinity(above) ? now + 2 : (below + above) / 2;
}
