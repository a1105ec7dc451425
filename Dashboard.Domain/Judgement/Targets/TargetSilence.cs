namespace Dashboard.Domain.Judgement.Targets;

/// <summary>Why a figure is not held against a target.</summary>
public enum TargetSilence
{
    /// <summary>The indicator has none.</summary>
    NoTarget,

    /// <summary>There is no figure.</summary>
    NoFigure,

    /// <summary>Urban and rural areas have targets of their own, and the figure is one of both.</summary>
    DiffersBySettlement,

    /// <summary>The figure still grows.</summary>
    PeriodRuns,

    /// <summary>The target cannot be compared with.</summary>
    NotComparable,
}
