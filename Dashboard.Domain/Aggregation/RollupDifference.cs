using Dashboard.Domain.Calendar;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Aggregation;

/// <summary>A figure of a stored roll-up that differs from the one rebuilt.</summary>
/// <param name="Measure">The measure's number.</param>
/// <param name="Period">The period of the roll-up.</param>
/// <param name="Area">The area.</param>
/// <param name="Settlement">The stratum; null for the whole area.</param>
/// <param name="Key">For a duration the bucket; else <see cref="ContributionKey.Amount"/> or the number of returns, <see cref="ContributionKey.Presence"/>.</param>
/// <param name="Stored">What stands in the database.</param>
/// <param name="Rebuilt">What should stand there.</param>
public readonly record struct RollupDifference(short Measure, Period Period, Area Area, Settlement? Settlement, long Key, long Stored, long Rebuilt);
