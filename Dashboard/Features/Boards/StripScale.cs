using System.Globalization;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Benchmarks;

namespace Dashboard.Features.Boards;

/// <summary>
/// One indicator's areas on a line around the whole. Right is better; the same distance means the same on every line of a unit, so that a spread of a third of
/// a point does not look like one of fifty.
/// </summary>
public sealed class StripScale
{
    /// <summary>From the whole to an end of the line: percentage points.</summary>
    public const double Points = 20;

    /// <summary>From the whole to an end of the line: as a share of the whole, for everything but percentages.</summary>
    public const double Share = 0.5;

    private readonly double low;
    private readonly double high;
    private readonly bool turned;

    /// <param name="of">At least one area has a value.</param>
    public StripScale(AreaFigures of)
    {
        ArgumentNullException.ThrowIfNull(of);
        Of = of;
        turned = of.Indicator.Polarity == Polarity.LowerBetter;
        Known = [.. of.Areas.Where(area => area.Now.Value is not null).OrderBy(area => Math.Abs((int)area.Outcome - (int)Standing.Similar)).ThenBy(area => area.Now.Value)];
        Walk = [.. Known.OrderBy(area => turned ? -area.Now.Value : area.Now.Value)];
        Whole = of.Indicator.Kind == IndicatorKind.Count ? null : of.Benchmark.Now.Value;
        (low, high) = Whole is { } whole && Reach(of.Indicator, whole) is > 0 and var reach
            ? (whole - reach, whole + reach)
            : (Known.Min(area => area.Now.Value!.Value), Known.Max(area => area.Now.Value!.Value));
    }

    public AreaFigures Of { get; }

    /// <summary>The areas with a value, the plain ones first so that the marked ones lie on top.</summary>
    public IReadOnlyList<AreaFigure> Known { get; }

    /// <summary>The same from left to right.</summary>
    public IReadOnlyList<AreaFigure> Walk { get; }

    /// <summary>The level of the whole; null for sums, where a part is always less than the whole.</summary>
    public double? Whole { get; }

    /// <summary>The area furthest left.</summary>
    public AreaFigure Left => Walk[0];

    /// <summary>The area furthest right: the best, where one direction is good.</summary>
    public AreaFigure Right => Walk[^1];

    /// <summary>Place of a level as css writes it; what lies beyond an end stands at it.</summary>
    public string At(double level)
    {
        var place = high == low ? 50 : Math.Clamp((level - low) / (high - low) * 100, 0, 100);
        return Math.Round(turned ? 100 - place : place, 1).ToString(CultureInfo.InvariantCulture) + "%";
    }

    private static double Reach(Indicator indicator, double whole) => indicator.Unit is "%" or "percentage point" ? Points : Math.Abs(whole) * Share;
}
