namespace Dashboard.Demo.Writing;

/// <summary>How much of a history was new to the database.</summary>
internal readonly record struct HistoryOutcome(long Items, long Returns);
