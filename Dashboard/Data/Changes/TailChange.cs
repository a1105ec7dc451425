using Dashboard.Domain.Aggregation;

namespace Dashboard.Data.Changes;

/// <summary>One change of the log, read.</summary>
public readonly record struct TailChange(LogPosition Position, Deltas Deltas);
