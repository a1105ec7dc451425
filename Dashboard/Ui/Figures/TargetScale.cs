using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Comparison;
using Dashboard.Domain.Statistics;

namespace Dashboard.Ui.Figures;

/// <summary>Where a value and its target stand on a short scale, in per cent of its length.</summary>
/// <param name="Value">Place of the value.</param>
/// <param name="Lower">Beginning of what counts as reached.</param>
/// <param name="Upper">End of what counts as reached.</param>
/// <param name="Met">Whether the value, as shown, lies in it; null while it cannot be judged yet.</param>
public readonly record struct TargetScale(double Value, double Lower, double Upper, bool? Met)
{
    // The scale reaches a little past both, so that neither mark sits on the end.
    private const double Air = 0.16;

    /// <summary>Null where there is no value or no target, or no single one holds for town and country alike.</summary>
    public static TargetScale? Of(Indicator indicator, Figure figure)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(figure);
        if (indicator.Target is not { Rural: null } target || figure.Value is not { } exact)
        {
            return null;
        }

        // Judged at the digits shown: 95.0 does not miss "≥ 95".
        var value = Math.Round(exact, indicator.Decimals, MidpointRounding.AwayFromZero);
        var low = Math.Min(value, target.Lower);
        var high = Math.Max(value, target.Upper);
        var air = Math.Max(high - low, Math.Abs(target.Upper) * 0.05) * Air;
        double Place(double level) => high == low ? 50 : (level - low + air) / (high - low + (2 * air)) * 100;

        var (from, to) = target.IsRange ? (Place(target.Lower), Place(target.Upper))
            : indicator.Polarity == Polarity.LowerBetter ? (0, Place(target.Upper)) : (Place(target.Lower), 100);
        var goal = GoalOutcome.Of(value, target, indicator.Polarity);
        return goal.TryGet(out var outcome)
            ? new TargetScale(Place(value), from, to, TargetTiming.IsDue(indicator, figure) ? outcome == Outcome.Better : null)
            : null;
    }
}
