using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.Aggregation;

/// <summary>A block as it stands in the database: one blob of (cell, key, amount), dense or sparse, whichever is smaller.</summary>
public readonly record struct StoredBlock(short Measure, Period Period, byte[] Blob);
