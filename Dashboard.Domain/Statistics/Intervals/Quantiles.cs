using MathNet.Numerics;

namespace Dashboard.Domain.Statistics.Intervals;

/// <summary>
/// Lower-tail quantiles. MathNet's chi-square and Student quantiles are only good to about 1e-10, refuse zero degrees of freedom and fail in the
/// far tails, so its distribution functions are inverted here, in logarithms of the smaller tail.
/// </summary>
public static class Quantiles
{
    /// <summary>Below it two terms of the series of the incomplete gamma function are exact to the last digits, and its inversion is not.</summary>
    private const double FarTail = 1e-8;

    /// <summary>The standard normal quantile; infinite at probability 0 and 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0 to 1.</exception>
    public static double Normal(double probability)
    {
        RequireProbability(probability);
        return MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, probability);
    }

    /// <summary>
    /// The chi-square quantile for any degrees of freedom from 0 (not only whole ones). 0 with zero degrees of freedom; infinite at probability 1.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0 to 1 or the degrees of freedom are negative.</exception>
    public static double ChiSquare(double probability, double degreesOfFreedom)
    {
        RequireProbability(probability);
        if (!double.IsFinite(degreesOfFreedom) || degreesOfFreedom < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom));
        }

        if (probability == 0 || degreesOfFreedom == 0)
        {
            return 0;
        }

        if (probability == 1)
        {
            return double.PositiveInfinity;
        }

        var shape = degreesOfFreedom / 2;
        var leading = Math.Exp((Math.Log(probability) + SpecialFunctions.GammaLn(shape + 1)) / shape);
        if (leading < FarTail)
        {
            return 2 * leading * (1 + (leading / (shape + 1)));
        }

        var logGamma = SpecialFunctions.GammaLn(shape);
        var lowerTail = probability < 0.5;
        var goal = Math.Log(lowerTail ? probability : 1 - probability);
        var half = LogRoot.Find(leading, x =>
        {
            var tail = lowerTail ? SpecialFunctions.GammaLowerRegularized(shape, x) : SpecialFunctions.GammaUpperRegularized(shape, x);
            var slope = Math.Exp((shape * Math.Log(x)) - x - logGamma) / tail;
            return lowerTail ? (Math.Log(tail) - goal, slope) : (goal - Math.Log(tail), slope);
        });
        return 2 * half;
    }

    /// <summary>
    /// The Student t quantile for any positive degrees of freedom; infinite at probability 0 and 1. Made for tails: within about 0.01 of one half it has fewer digits.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The probability is outside 0 to 1 or the degrees of freedom are not positive.</exception>
    public static double StudentT(double probability, double degreesOfFreedom)
    {
        RequireProbability(probability);
        if (!(degreesOfFreedom > 0))
        {
            throw new ArgumentOutOfRangeException(nameof(degreesOfFreedom));
        }

        var upperTail = Math.Min(probability, 1 - probability);
        var sign = Math.Sign(probability - 0.5);
        if (upperTail == 0)
        {
            return sign * double.PositiveInfinity;
        }

        if (double.IsInfinity(degreesOfFreedom))
        {
            return Normal(probability);
        }

        var goal = Math.Log(upperTail);
        return sign * LogRoot.Find(Math.Abs(Normal(probability)), t =>
        {
            var tail = 0.5 * SpecialFunctions.BetaRegularized(degreesOfFreedom / 2, 0.5, degreesOfFreedom / (degreesOfFreedom + (t * t)));
            var slope = t * MathNet.Numerics.Distributions.StudentT.PDF(0, 1, degreesOfFreedom, t) / tail;
            return (goal - Math.Log(tail), slope);
        });
    }

    private static void RequireProbability(double probability)
    {
        if (!(probability is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(probability));
        }
    }
}
