using Dashboard.Domain.Calendar;

namespace Dashboard.Ui.Charts;

/// <summary>A point of a line over time.</summary>
/// <param name="Period">The period.</param>
/// <param name="Value">In the indicator's unit; null leaves a gap.</param>
/// <param name="Provisional">Whether the period still moves.</param>
public readonly record struct TrendPoint(Period Period, double? Value, bool Provisional);
