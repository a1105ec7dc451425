namespace Dashboard.Domain.Statistics.Funnels;

/// <summary>Where a point of a funnel lies. Tested in this order: low at 99.8 %, low at 95 %, high at 99.8 %, high at 95 %.</summary>
public enum FunnelSignal
{
    /// <summary>Inside the limits.</summary>
    NotSignificant,

    /// <summary>Below the 99.8 % limit (0.001 on one side).</summary>
    LowControl,

    /// <summary>Below the 95 % limit only (0.025 on one side).</summary>
    LowWarning,

    /// <summary>Above the 99.8 % limit.</summary>
    HighControl,

    /// <summary>Above the 95 % limit only.</summary>
    HighWarning,
}
