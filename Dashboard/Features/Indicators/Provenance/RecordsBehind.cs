using Dashboard.Data.Provenance;
using Dashboard.Data.Records;

namespace Dashboard.Features.Indicators.Provenance;

/// <summary>A page of records behind a figure and the deliveries that brought them.</summary>
public sealed record RecordsBehind(RecordPage Page, IReadOnlyList<IntakeBatch> Batches);
