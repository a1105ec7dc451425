using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Judgement.Targets;

namespace Dashboard.Ui.Figures;

/// <summary>Where a value and its target stand on a short scale, in per cent of its length.</summary>
/// <param name="Value">Place of the value.</param>
/// <param name="Lower">Beginning of what counts as reached.</param>
/// <param name="Upper">End of what counts as reached.</param>
/// <param name="Standing">Whether the target is met.</param>
public readonly record struct TargetScale(double Value, double Lower, double Upper, TargetStanding Standing)
{
    // The scale reaches a little past both, so that neither mark sits on the end.
    private const double Air = 0.16;

    /// <summary>Null where there is no value or no target, or no single one holds for town and country alike.</summary>
    public static TargetScale? Of(Indicator indicator, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(figure);
        var verdict = TargetVerdict.Of(indicator, figure);
        if (verdict.Standing == TargetStanding.None || indicator.Target is not { } target || figure.Value is not { } exact)
        {
            return null;
        }

        var value = TargetVerdict.AsShown(indicator, exact);
        var low = Math.Min(value, target.Lower);
        var high = Math.Max(value, target.Upper);
        var air = Math.Max(high - low, Math.Abs(target.Upper) * 0.05) * Air;
        double Place(double level) => high == low ? 50 : (level - low + air) / (high - low + (2 * air)) * 100;

        var (from, to) = target.IsRange ? (Place(target.Lower), Place(target.Upper))
            : indicator.Polarity == Polarity.LowerBetter ? (0, Place(target.Upper)) : (Place(target.Lower), 100);
        return new TargetScale(Place(value), from, to, verdict.Standing);
    }
}
