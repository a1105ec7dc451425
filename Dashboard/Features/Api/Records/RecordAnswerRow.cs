using Dashboard.Data.Provenance;

namespace Dashboard.Features.Api.Records;

/// <summary>A record behind a figure.</summary>
/// <param name="Kind"><c>work-item</c> or <c>return</c>.</param>
/// <param name="Source">Upstream system.</param>
/// <param name="Id">Its identifier there; for a return the period it was returned for. Null where it would tell the community of a mediation.</param>
/// <param name="Version">The current version.</param>
/// <param name="Area">Code of the area it belongs to; of a mediation in a community the subdistrict's.</param>
/// <param name="AreaName">Its name.</param>
/// <param name="State">State of the item, or status of the return.</param>
/// <param name="Title">Title, category, kind or nature; null when the record says nothing.</param>
/// <param name="Amount">What it adds to the figure, in the measure's unit.</param>
/// <param name="Batch">The delivery that brought this version.</param>
/// <param name="Sequence">The change that brought it.</param>
/// <param name="DueAssumed">Its due time comes of the service limit over days of which no notice of holidays is held: weekends were taken as rest.</param>
/// <param name="Moments">Its timestamps by field, in the city's time.</param>
internal sealed record RecordAnswerRow(
    string Kind,
    string Source,
    string? Id,
    int Version,
    string Area,
    string AreaName,
    string State,
    string? Title,
    decimal Amount,
    long Batch,
    long Sequence,
    bool DueAssumed,
    IReadOnlyDictionary<string, DateTimeOffset> Moments)
{
    public static RecordAnswerRow Of(RecordRow row) => new(
        row.IsReturn ? "return" : "work-item",
        row.Source,
        row.Id,
        row.Version,
        row.Area.Code,
        row.Area.Name,
        row.State,
        row.Title,
        row.Amount,
        row.BatchId,
        row.Sequence,
        row.IsDueAssumed,
        row.Moments.GroupBy(moment => moment.Field, StringComparer.Ordinal).ToDictionary(field => field.Key, field => field.First().At, StringComparer.Ordinal));
}
