using System.Text.Json.Serialization;

namespace Dashboard.Domain.Statistics.ControlCharts;

/// <summary>Whether the process, as it is, will reach its target.</summary>
public enum AssuranceIcon
{
    /// <summary>The target lies within the limits: reached or missed by chance.</summary>
    Inconsistent,

    /// <summary>The target lies beyond the limits on the bad side: reached every time.</summary>
    [JsonStringEnumMemberName("pass")]
    ConsistentPass,

    /// <summary>The target lies beyond the limits on the good side: missed every time until the process changes.</summary>
    [JsonStringEnumMemberName("fail")]
    ConsistentFail,
}
