namespace Dashboard.Domain.Statistics.ControlCharts;

/// <summary>One point of a chart.</summary>
/// <param name="Value">The value; null is missing.</param>
/// <param name="Phase">Its phase, from 0.</param>
/// <param name="InBaseline">Whether the limits were computed from it.</param>
/// <param name="Excluded">Whether a calendar rule keeps it out of limits and rules (春节); it is drawn, and marked.</param>
/// <param name="Cause">The rule it breaks.</param>
public readonly record struct ChartPoint(double? Value, int Phase, bool InBaseline, bool Excluded, SpecialCause Cause);
