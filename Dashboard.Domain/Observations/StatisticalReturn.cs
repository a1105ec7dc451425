using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Observations;

/// <summary>A statistical return (统计报送) that passed every check: one value of one measure for one area and period.</summary>
/// <param name="Measure">The measure's number.</param>
/// <param name="Cell">The area's cell.</param>
/// <param name="Period">Of the measure's return grain; it has begun.</param>
/// <param name="Amount">In the measure's smallest unit; null withdraws the return.</param>
/// <param name="Status"><c>provisional</c>, <c>final</c> or <c>estimated</c>.</param>
/// <param name="Source">Upstream system.</param>
/// <param name="Version">Positive; higher replaces lower.</param>
public readonly record struct StatisticalReturn(short Measure, int Cell, Period Period, long? Amount, string Status, string Source, int Version);
