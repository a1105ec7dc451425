namespace Dashboard.Domain.Statistics.Indices;

/// <summary>Which rank equal values share.</summary>
public enum RankTies
{
    /// <summary>The smallest of their places.</summary>
    Minimum,

    /// <summary>The average of their places.</summary>
    Average,
}
