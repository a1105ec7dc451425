using System.Globalization;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Map;

namespace Dashboard.Features.Boards;

/// <summary>One indicator's areas on a line from the lowest to the highest.</summary>
public sealed class StripScale
{
    private readonly double low;
    private readonly double high;

    /// <param name="of">At least one area has a value.</param>
    public StripScale(AreaFigures of)
    {
        ArgumentNullException.ThrowIfNull(of);
        Of = of;
        Known = [.. of.Areas.Where(area => area.Now.Value is not null).OrderBy(area => Math.Abs((int)area.Outcome - (int)Standing.Similar)).ThenBy(area => area.Now.Value)];
        Lowest = Known.MinBy(area => area.Now.Value)!;
        Highest = Known.MaxBy(area => area.Now.Value)!;
        Whole = of.Indicator.Kind == IndicatorKind.Count ? null : of.Benchmark.Now.Value;
        low = Math.Min(Lowest.Now.Value!.Value, Whole ?? double.MaxValue);
        high = Math.Max(Highest.Now.Value!.Value, Whole ?? double.MinValue);
    }

    public AreaFigures Of { get; }

    /// <summary>The areas with a value, the plain ones first so that the marked ones lie on top.</summary>
    public IReadOnlyList<AreaFigure> Known { get; }

    /// <summary>The level of the whole; null for sums, where a part is always less than the whole.</summary>
    public double? Whole { get; }

    public AreaFigure Lowest { get; }

    public AreaFigure Highest { get; }

    /// <summary>Place of a level as css writes it.</summary>
    public string At(double level) =>
        Math.Round(high == low ? 50 : (level - low) / (high - low) * 100, 1).ToString(CultureInfo.InvariantCulture) + "%";
}
