namespace Dashboard.Domain.Aggregation;

/// <summary>How far a figure can be relied on.</summary>
public enum FigureStatus
{
    /// <summary>The period is not closed yet, or not frozen (暂定).</summary>
    Provisional,

    /// <summary>The period was closed and frozen by a night (定稿).</summary>
    Final,

    /// <summary>There is no figure; the reason says why.</summary>
    Missing,
}
