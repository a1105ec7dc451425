using System.Text.Json.Serialization;

namespace Dashboard.Domain.Statistics.ControlCharts;

/// <summary>Why a point is a signal: the first rule that applies, in the order of Making Data Count.</summary>
public enum SpecialCause
{
    /// <summary>Ordinary variation (正常波动).</summary>
    None,

    /// <summary>Above the upper limit.</summary>
    AboveLimit,

    /// <summary>Below the lower limit.</summary>
    BelowLimit,

    /// <summary>One of seven consecutive points that rise, each above the one before.</summary>
    [JsonStringEnumMemberName("rising")]
    RisingTrend,

    /// <summary>One of seven consecutive points that fall.</summary>
    [JsonStringEnumMemberName("falling")]
    FallingTrend,

    /// <summary>One of two of three consecutive points beyond the near limit, all three above the mean.</summary>
    TwoOfThreeAbove,

    /// <summary>The same below the mean.</summary>
    TwoOfThreeBelow,

    /// <summary>One of seven consecutive points above the mean.</summary>
    RunAbove,

    /// <summary>One of seven consecutive points below the mean.</summary>
    RunBelow,
}
