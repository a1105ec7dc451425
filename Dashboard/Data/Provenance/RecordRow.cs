using Dashboard.Domain.Territory;

namespace Dashboard.Data.Provenance;

/// <summary>A record and what it adds to the figure.</summary>
/// <param name="IsReturn">A statistical return; otherwise a work item.</param>
/// <param name="Source">Upstream system.</param>
/// <param name="Id">Its identifier there; for a return the period it was returned for. Null where it would tell the community of a mediation.</param>
/// <param name="Version">The current version.</param>
/// <param name="Area">Where it belongs; of a mediation in a community the subdistrict.</param>
/// <param name="State">State of the item, or status of the return.</param>
/// <param name="Title">What it is about: title, category, kind or nature; null when the record says nothing.</param>
/// <param name="Moments">The timestamps it carries, by field name, earliest first.</param>
/// <param name="Amount">What it adds, in the measure's unit; a duration counts 1, a distinct member 1.</param>
/// <param name="BatchId">The delivery that brought this version.</param>
/// <param name="Sequence">The change that brought it.</param>
/// <param name="IsDueAssumed">Whether its due time comes of the service limit over days of which no notice of holidays is held.</param>
public sealed record RecordRow(
    bool IsReturn,
    string Source,
    string? Id,
    int Version,
    Area Area,
    string State,
    string? Title,
    IReadOnlyList<RecordMoment> Moments,
    decimal Amount,
    long BatchId,
    long Sequence,
    bool IsDueAssumed = false)
{
    /// <summary>Where a work item stands in the order, newest first: what comes after has a smaller one. 0 for a return.</summary>
    public long Place { get; init; }
}
