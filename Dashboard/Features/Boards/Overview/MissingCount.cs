using Dashboard.Domain.Aggregation;

namespace Dashboard.Features.Boards.Overview;

/// <summary>How many figures are missing for one reason.</summary>
public readonly record struct MissingCount(MissingReason Reason, int Count);
