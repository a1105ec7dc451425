using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Targets;

namespace Dashboard.Domain.Attention;

/// <summary>How far a figure is from its target.</summary>
public static class Shortfall
{
    /// <summary>
    /// Relative to the target (of a target for the year to its elapsed part), so that per cent and days can be put in one order. Against a target of 0 a share
    /// counts as it is, anything else as a whole. The figure must have a value and its indicator a target.
    /// </summary>
    public static double Of(JudgedFigure figure)
    {
        ArgumentNullException.ThrowIfNull(figure);
        var goal = TargetVerdict.GoalOf(figure.Indicator, figure.Now)!;
        var value = figure.Now.Value!.Value;
        var distance = value < goal.Lower ? goal.Lower - value : value - goal.Upper;
        var size = Math.Max(Math.Abs(goal.Lower), Math.Abs(goal.Upper));
        return size != 0 ? distance / size : figure.Indicator.Unit == "%" ? distance / 100 : 1;
    }
}
