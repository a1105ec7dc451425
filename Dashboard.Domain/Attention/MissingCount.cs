using Dashboard.Domain.Aggregation;

namespace Dashboard.Domain.Attention;

/// <summary>How many figures are missing for one reason.</summary>
public readonly record struct MissingCount(MissingReason Reason, int Count);
