using Dashboard.Domain.Catalogue;

namespace Dashboard.Domain.Statistics.ControlCharts;

/// <summary>What a rule means where a direction is good.</summary>
public static class VariationIcons
{
    /// <summary>The icon of a point that breaks the rule.</summary>
    public static VariationIcon Of(SpecialCause cause, Polarity polarity)
    {
        var side = cause.Side();
        return (side, GoodSide.Judge(side, polarity)) switch
        {
            (0, _) => VariationIcon.CommonCause,
            (1, Outcome.Better) => VariationIcon.ImprovementHigh,
            (1, Outcome.Worse) => VariationIcon.ConcernHigh,
            (1, _) => VariationIcon.NeutralHigh,
            (_, Outcome.Better) => VariationIcon.ImprovementLow,
            (_, Outcome.Worse) => VariationIcon.ConcernLow,
            _ => VariationIcon.NeutralLow,
        };
    }
}
