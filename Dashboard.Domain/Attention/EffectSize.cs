using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Domain.Attention;

/// <summary>
/// How large a difference is, whatever its unit and however many cases stand behind it: the difference of arcsines for parts of a whole (Cohen 1988, h), the
/// logarithm of the ratio for everything else.
/// </summary>
public static class EffectSize
{
    /// <summary>The size, 0 or more; 0 where one of the two is missing.</summary>
    public static double Of(Indicator indicator, Figure figure, Figure whole)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(figure);
        ArgumentNullException.ThrowIfNull(whole);
        if (figure.Value is not { } value || whole.Value is not { } level)
        {
            return 0;
        }

        if (indicator.Kind == IndicatorKind.Proportion)
        {
            return Math.Abs(Angle(value / indicator.Scale) - Angle(level / indicator.Scale));
        }

        return value > 0 && level > 0 ? Math.Abs(Math.Log(value / level)) : value == level ? 0 : double.PositiveInfinity;
    }

    private static double Angle(double share) => 2 * Math.Asin(Math.Sqrt(Math.Clamp(share, 0, 1)));
}
