namespace Dashboard.Data.Changes;

/// <summary>A place in the change log: the last change taken in, and when it was committed.</summary>
public readonly record struct LogPosition(long Sequence, DateTimeOffset CommittedAt);
