using System.Text.Json.Serialization;

namespace Dashboard.Domain.Judgement.Benchmarks;

/// <summary>How an area stands against the whole. The order runs from best to worst; what has no good direction is only higher or lower.</summary>
public enum Standing
{
    /// <summary>Better; the 99.8 % interval lies clear of the benchmark.</summary>
    [JsonStringEnumMemberName("better-998")]
    Better998,

    /// <summary>Better; the 95 % interval does, the 99.8 % interval does not.</summary>
    [JsonStringEnumMemberName("better-95")]
    Better95,

    /// <summary>Cannot be told apart.</summary>
    Similar,

    /// <summary>Worse at 95 %.</summary>
    [JsonStringEnumMemberName("worse-95")]
    Worse95,

    /// <summary>Worse at 99.8 %.</summary>
    [JsonStringEnumMemberName("worse-998")]
    Worse998,

    /// <summary>Higher at 99.8 %, without judgement.</summary>
    [JsonStringEnumMemberName("higher-998")]
    Higher998,

    /// <summary>Higher at 95 %, without judgement.</summary>
    [JsonStringEnumMemberName("higher-95")]
    Higher95,

    /// <summary>Lower at 95 %, without judgement.</summary>
    [JsonStringEnumMemberName("lower-95")]
    Lower95,

    /// <summary>Lower at 99.8 %, without judgement.</summary>
    [JsonStringEnumMemberName("lower-998")]
    Lower998,

    /// <summary>No interval or no benchmark exists: no judgement.</summary>
    NotCompared,

    /// <summary>There is no figure.</summary>
    [JsonStringEnumMemberName("not-compared")]
    Missing,
}
