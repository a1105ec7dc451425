using Dashboard.Domain.Aggregation;

namespace Dashboard.Data.Replay;

/// <summary>Amounts rebuilt from the records alone.</summary>
/// <param name="Store">What the current versions and returns contribute.</param>
/// <param name="Sequence">The change log ended here when they were read.</param>
/// <param name="Mark">Up to when due times counted; null while nothing has been written.</param>
/// <param name="Items">How many work items were read.</param>
/// <param name="Returns">How many returns were read.</param>
public sealed record ReplayedRecords(AmountStore Store, long Sequence, DateTimeOffset? Mark, long Items, long Returns);
