using Dashboard.Domain.WorkItems;

namespace Dashboard.Ingest;

/// <summary>A refused row.</summary>
/// <param name="Index">Position in the delivery, from 0.</param>
/// <param name="Source">Upstream system, when it could be read.</param>
/// <param name="SourceId">Identifier, when it could be read.</param>
/// <param name="Error">Field, value, code and what is allowed.</param>
/// <param name="Raw">The row as received, cut to 2,000 characters.</param>
public sealed record RowReject(int Index, string? Source, string? SourceId, RowError Error, string Raw);
