namespace Dashboard.Data.Provenance;

/// <summary>A timestamp of a record.</summary>
/// <param name="Field">The field in camelCase, such as <c>dueAt</c>.</param>
/// <param name="At">The moment, with the city's offset.</param>
public readonly record struct RecordMoment(string Field, DateTimeOffset At);
