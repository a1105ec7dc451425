using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics.Funnels;

namespace Dashboard.Domain.Judgement.Benchmarks;

/// <summary>Shares of many areas around what they have together: the smaller the area, the wider chance alone may throw it. Equal by value.</summary>
/// <param name="Indicator">A proportion.</param>
/// <param name="Baseline">All areas together, in the indicator's unit.</param>
/// <param name="Dots">The areas that could be used.</param>
/// <param name="Excluded">How many could not: nothing due, or nothing returned.</param>
public sealed record AreaFunnel(Indicator Indicator, double Baseline, ValueList<FunnelDot> Dots, int Excluded)
{
    /// <summary>Fewer areas than this make no funnel.</summary>
    public const int LeastAreas = 5;

    /// <summary>Where the middle area has fewer cases than this, no area can stand out and a funnel would only scatter.</summary>
    public const int LeastCases = 5;

    /// <summary>The funnel of the areas; null for other kinds than shares of cases, for too few areas and for too few cases.</summary>
    public static AreaFunnel? Of(AreaFigures figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.Indicator.Kind != IndicatorKind.Proportion)
        {
            return null;
        }

        var usable = figures.Areas.Where(area => area.Now is { Lower: not null, Numerator: { } part, Denominator: { } whole }
            && whole > 0 && part <= whole && decimal.IsInteger(part) && decimal.IsInteger(whole)).ToList();
        if (usable.Count < LeastAreas || usable.Select(area => area.Now.Denominator!.Value).Order().ElementAt(usable.Count / 2) < LeastCases)
        {
            return null;
        }

        var funnel = ProportionFunnel.Of(
            [.. usable.Select(area => (double)area.Now.Numerator!.Value)], [.. usable.Select(area => (double)area.Now.Denominator!.Value)], multiplier: figures.Indicator.Scale);
        return funnel.TryGet(out var found) && found.Points.Length == usable.Count
            ? new AreaFunnel(figures.Indicator, found.Baseline, new ValueList<FunnelDot>(usable.Zip(found.Points, (area, point) => FunnelDot.Of(area.Area, point, found.Baseline / figures.Indicator.Scale))), figures.Areas.Count - usable.Count)
            : null;
    }
}
