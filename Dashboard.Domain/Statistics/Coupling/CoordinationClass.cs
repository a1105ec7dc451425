namespace Dashboard.Domain.Statistics.Coupling;

/// <summary>The ten classes of coordination, each a tenth of D. Source: Liao Chongbin 1999 (廖重斌), 热带地理 19(2):171-177.</summary>
public enum CoordinationClass
{
    /// <summary>极度失调, up to 0.1.</summary>
    ExtremeImbalance,

    /// <summary>严重失调, up to 0.2.</summary>
    SevereImbalance,

    /// <summary>中度失调, up to 0.3.</summary>
    ModerateImbalance,

    /// <summary>轻度失调, up to 0.4.</summary>
    SlightImbalance,

    /// <summary>濒临失调, up to 0.5.</summary>
    NearImbalance,

    /// <summary>勉强协调, up to 0.6.</summary>
    BareCoordination,

    /// <summary>初级协调, up to 0.7.</summary>
    PrimaryCoordination,

    /// <summary>中级协调, up to 0.8.</summary>
    IntermediateCoordination,

    /// <summary>良好协调, up to 0.9.</summary>
    GoodCoordination,

    /// <summary>优质协调, up to 1.</summary>
    QualityCoordination,
}
