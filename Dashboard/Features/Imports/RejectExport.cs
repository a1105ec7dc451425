using Dashboard.Domain.WorkItems;
using Dashboard.Ingest;
using Dashboard.Ingest.Rows;
using Dashboard.Ui.Exports;
using Dashboard.Ui.Grids;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Imports;

/// <summary><c>GET /imports/export</c>: the refused rows of the page, all of them, as a file.</summary>
internal static class RejectExport
{
    private const string FileName = "rejects";

    public static async Task<IResult> GetAsync(
        HttpContext context, string? batch, string? source, string? code, string? format,
        Exporting exporting, ImportQueries queries, IStringLocalizer<ImportsText> text, IStringLocalizer<IngestText> reasons)
    {
        var query = GridQuery.Read(context.Request.QueryString.Value ?? "", RejectOrder.All);
        var rows = await queries.AllAsync(
            exporting.ReaderOf(context), RejectFilter.Read(batch, source, code), query, ExportTable.MostRows, context.RequestAborted);
        string[] columns = ["batch", "export-row", "received", "source", "id", "field", "value", "why", "code", "raw"];
        return await exporting.AnswerAsync(context, format, new ExportTable(
            FileName,
            [.. columns.Select(column => text[column].Value)],
            [
                .. rows.Select(row => new object?[]
                {
                    row.BatchId, row.RowIndex + 1, row.ReceivedAt, row.Source, row.SourceId, row.Field, row.Value,
                    RejectWords.Of(reasons, new RowError(row.Field, row.Value, row.Code, row.Allowed)), row.Code, row.Raw,
                }),
            ]));
    }
}
