using Dashboard.Domain.Aggregation;

namespace Dashboard.Live.Following;

/// <summary>One change of the log, read.</summary>
public readonly record struct TailChange(LogPosition Position, ReadOnlyMemory<Contribution> Deltas);
