using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Aggregation;

/// <summary>A cell whose stored and rebuilt amounts differ.</summary>
public readonly record struct CellDifference(short Measure, Period Period, int Cell, long Key, long Stored, long Rebuilt);
