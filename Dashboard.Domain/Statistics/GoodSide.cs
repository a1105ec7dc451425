using Dashboard.Domain.Catalogue;

namespace Dashboard.Domain.Statistics;

/// <summary>The one place where polarity turns a side into a judgement.</summary>
public static class GoodSide
{
    /// <param name="side">Above 0: higher than the benchmark; below 0: lower; 0: similar.</param>
    /// <param name="polarity">Which direction is good. A range has no good side, so it judges as little as a neutral indicator.</param>
    public static Outcome Judge(int side, Polarity polarity) => (Math.Sign(side), polarity) switch
    {
        (0, _) => Outcome.Similar,
        (1, Polarity.HigherBetter) or (-1, Polarity.LowerBetter) => Outcome.Better,
        (1, Polarity.LowerBetter) or (-1, Polarity.HigherBetter) => Outcome.Worse,
        (1, _) => Outcome.Higher,
        _ => Outcome.Lower,
    };

    /// <summary>Whether the indicator has a direction that is good.</summary>
    public static bool Exists(Polarity polarity) => polarity is Polarity.HigherBetter or Polarity.LowerBetter;
}
