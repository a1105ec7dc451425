using Dashboard.Domain.Calendar;

namespace Dashboard.Ingest.Writing.Sessions;

/// <summary>Returns of one measure for one period.</summary>
internal readonly record struct ReturnGroup(short Measure, Period Period);
