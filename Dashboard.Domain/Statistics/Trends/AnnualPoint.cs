namespace Dashboard.Domain.Statistics.Trends;

/// <summary>One year of a series for <see cref="AnnualTrend"/>. What a method does not need may be null.</summary>
/// <param name="Year">The year; order matters, gaps do not.</param>
/// <param name="Count">Numerator.</param>
/// <param name="Denominator">Denominator.</param>
/// <param name="Value">The figure.</param>
/// <param name="Lower">Lower 95 % limit.</param>
/// <param name="Upper">Upper 95 % limit.</param>
public readonly record struct AnnualPoint(int Year, double? Count, double? Denominator, double? Value, double? Lower, double? Upper);
