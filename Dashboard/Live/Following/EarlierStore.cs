using Dashboard.Data.Changes;
using Dashboard.Domain.Aggregation;

namespace Dashboard.Live.Following;

/// <summary>What was known at an earlier sequence.</summary>
internal sealed record EarlierStore(AmountStore Amounts, LogPosition Position, IClosedPeriods Closed);
