using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using MathNet.Numerics;

namespace Dashboard.Domain.Judgement;

/// <summary>
/// How often chance alone throws a figure so far from a level: by the binomial law for parts of a whole, by Poisson's for events per anything. Limits in closed
/// form are too narrow for few cases: 0 of 1 lies outside the 99.8 % interval of 90.9 %, and happens one time in eleven.
/// Sources: Clopper and Pearson 1934, Biometrika 26:404-413; Garwood 1936, Biometrika 28:437-442.
/// </summary>
public static class ExactTail
{
    /// <summary>One side of a 95 % interval.</summary>
    public const double Usual = 0.025;

    /// <summary>One side of a 99.8 % interval.</summary>
    public const double Careful = 0.001;

    /// <summary>One side of three standard deviations: two-sided 0.27 %.</summary>
    public const double ControlLimit = 0.00135;

    /// <summary>With fewer cases (or failures) expected than this, only the exact tail can be trusted.</summary>
    public const double LeastExpected = 5;

    /// <summary>
    /// The probability of a figure at least as far on its side of the level; null where no law of chance applies (money, hours, stocks per head, composites).
    /// </summary>
    /// <param name="indicator">What is measured.</param>
    /// <param name="figure">The figure.</param>
    /// <param name="level">The level expected, in the indicator's unit.</param>
    public static double? Of(Indicator indicator, Figure figure, double level)
    {
        ArgumentNullException.ThrowIfNull(figure);
        if (!Cases(indicator, figure, out var count, out var size))
        {
            return null;
        }

        var share = level / indicator.Scale;
        var above = count > share * size;
        if (indicator.Kind != IndicatorKind.Proportion)
        {
            return Poisson(count, Math.Max(0, share * size), above);
        }

        share = Math.Clamp(share, 0, 1);
        return above ? AtLeast(count, size, share) : AtLeast(size - count, size, 1 - share);
    }

    /// <summary>Whether so few cases, or failures, are expected at the level that the exact tail must be asked.</summary>
    public static bool IsFew(Indicator indicator, Figure figure, double level)
    {
        if (!Cases(indicator, figure, out _, out var size))
        {
            return false;
        }

        var expected = level / indicator.Scale * size;
        return expected < LeastExpected || (indicator.Kind == IndicatorKind.Proportion && size - expected < LeastExpected);
    }

    private static bool Cases(Indicator indicator, Figure figure, out double count, out double size)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        (count, size) = ((double)(figure.Numerator ?? 0), (double)(figure.Denominator ?? 1));
        if (figure.Numerator is null || indicator.Numerator is not Term.OfMeasure { Measure: { IsCounted: true } measure } || count < 0 || size <= 0)
        {
            return false;
        }

        return indicator.Kind switch
        {
            IndicatorKind.Proportion => figure.Denominator is not null && count <= size,
            IndicatorKind.Rate or IndicatorKind.Ratio => figure.Denominator is not null && measure.Nature == MeasureNature.Flow,
            IndicatorKind.Count => measure.Nature == MeasureNature.Flow,
            _ => false,
        };
    }

    // P(X >= count) = I_share(count, size - count + 1), which needs no whole numbers.
    private static double AtLeast(double count, double size, double share) =>
        count <= 0 || share >= 1 ? 1 : share <= 0 ? 0 : SpecialFunctions.BetaRegularized(count, size - count + 1, share);

    private static double Poisson(double count, double expected, bool above)
    {
        if (expected == 0)
        {
            return above ? 0 : 1;
        }

        return above ? count == 0 ? 1 : SpecialFunctions.GammaLowerRegularized(count, expected) : SpecialFunctions.GammaUpperRegularized(count + 1, expected);
    }
}
