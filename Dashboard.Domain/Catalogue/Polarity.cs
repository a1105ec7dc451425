namespace Dashboard.Domain.Catalogue;

/// <summary>Which direction is good.</summary>
public enum Polarity
{
    HigherBetter,
    LowerBetter,

    /// <summary>No judgement (volumes).</summary>
    Neutral,

    /// <summary>Good inside a range.</summary>
    TargetRange,
}
