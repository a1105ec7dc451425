using Dashboard.Domain.Calendar;
using Dashboard.Domain.Observations;

namespace Dashboard.Ingest;

/// <summary>A checked statistical return: one value of one measure for one area and period.</summary>
/// <param name="Measure">The measure's number.</param>
/// <param name="Cell">The area's cell.</param>
/// <param name="Period">Of the measure's return grain.</param>
/// <param name="Amount">In the measure's smallest unit; null withdraws the return.</param>
/// <param name="Status"><c>provisional</c>, <c>final</c> or <c>estimated</c>.</param>
/// <param name="Source">Upstream system.</param>
/// <param name="Version">Positive; higher replaces lower.</param>
public sealed record Observation(short Measure, int Cell, Period Period, long? Amount, string Status, string Source, int Version)
{
    /// <summary>What was read and checked.</summary>
    public static Observation Of(StatisticalReturn read) => new(read.Measure, read.Cell, read.Period, read.Amount, read.Status, read.Source, read.Version);
}
