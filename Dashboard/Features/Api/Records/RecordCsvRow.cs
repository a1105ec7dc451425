using System.Globalization;

namespace Dashboard.Features.Api.Records;

/// <summary>A record as one line of a file: the timestamps share a cell.</summary>
internal sealed record RecordCsvRow(
    string Kind, string Source, string? Id, int Version, string Area, string AreaName, string State, string? Title, decimal Amount, long Batch, long Sequence, bool DueAssumed,
    string Moments)
{
    public static RecordCsvRow Of(RecordAnswerRow row) => new(
        row.Kind, row.Source, row.Id, row.Version, row.Area, row.AreaName, row.State, row.Title, row.Amount, row.Batch, row.Sequence,
        row.DueAssumed,
        string.Join("; ", row.Moments.Select(moment => $"{moment.Key}={moment.Value.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)}")));
}
