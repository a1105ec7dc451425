using System.Collections.Immutable;

namespace Dashboard.Domain.Tables;

/// <summary>One record of a comma-separated text.</summary>
/// <param name="Line">Line on which it begins, from 1.</param>
/// <param name="Fields">Its fields, unquoted.</param>
public sealed record CsvRecord(int Line, ImmutableArray<string> Fields);
