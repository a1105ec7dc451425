namespace Dashboard.Domain.Judgement.Comparisons;

/// <summary>What a figure is compared with when it is said how it moved.</summary>
public enum ComparisonBasis
{
    /// <summary>A whole period with a whole one (环比, 同比).</summary>
    Whole,

    /// <summary>A running period with the same days of the other (同进度环比, 同进度同比).</summary>
    SameProgress,

    /// <summary>Nothing: the period still runs, and the same days of the other cannot be had (期未满，不比).</summary>
    PeriodRuns,

    /// <summary>Nothing: the other period lacks days from before its source began (对照期不全，不比).</summary>
    LacksDays,
}
