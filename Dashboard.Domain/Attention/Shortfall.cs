using Dashboard.Domain.Judgement;

namespace Dashboard.Domain.Attention;

/// <summary>How far a figure is from its target.</summary>
public static class Shortfall
{
    /// <summary>
    /// Relative to the target, so that per cent and days can be put in one order. Against a target of 0 a share counts as it is, anything
    /// else as a whole. The figure must have a value and its indicator a target.
    /// </summary>
    public static double Of(JudgedFigure view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var target = view.Indicator.Target!;
        var value = view.Now.Value!.Value;
        var distance = value < target.Lower ? target.Lower - value : value - target.Upper;
        var size = Math.Max(Math.Abs(target.Lower), Math.Abs(target.Upper));
        return size != 0 ? distance / size : view.Indicator.Unit == "%" ? distance / 100 : 1;
    }
}
