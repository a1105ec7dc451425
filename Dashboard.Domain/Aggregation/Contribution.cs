namespace Dashboard.Domain.Aggregation;

/// <summary>
/// The one currency of the program: an amount that a record adds to a measure at a cell on a day. A delta has the same shape, with the
/// difference between two versions as its amount.
/// </summary>
/// <param name="Measure">The measure's stored number (<see cref="Catalogue.Measure.Id"/>).</param>
/// <param name="Cell">Ordinal of the area's own cell.</param>
/// <param name="Day"><see cref="DateOnly.DayNumber"/> of the day in Asia/Shanghai. For a stock: the first day of the period it was returned for.</param>
/// <param name="Key">
/// What the amount is filed under. Flow, stock and cumulative: <see cref="ContributionKey.Amount"/> or, for returned measures,
/// <see cref="ContributionKey.Presence"/>. Duration: the histogram bucket. Distinct: the member.
/// </param>
/// <param name="Amount">In the measure's smallest unit, exact.</param>
public readonly record struct Contribution(short Measure, int Cell, int Day, long Key, long Amount);
