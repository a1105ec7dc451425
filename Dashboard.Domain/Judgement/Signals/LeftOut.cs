namespace Dashboard.Domain.Judgement.Signals;

/// <summary>Why a point of a chart is drawn, but kept out of limits and rules.</summary>
public enum LeftOut
{
    /// <summary>It lies in the Lunar New Year holiday.</summary>
    LunarNewYear,

    /// <summary>It is a make-up working day.</summary>
    MakeUpDay,

    /// <summary>Its denominator is under a fifth of the usual one (件数太少，不判).</summary>
    TooFewCases,

    /// <summary>The source's records begin within it.</summary>
    SourceBegins,
}
