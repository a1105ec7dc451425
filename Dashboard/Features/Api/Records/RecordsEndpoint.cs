using System.Globalization;
using Dashboard.Data.Provenance;
using Dashboard.Features.Api.Answers;
using Dashboard.Identity;

namespace Dashboard.Features.Api.Records;

/// <summary><c>GET /api/v1/records</c>: the records behind a figure, for readers who may see records.</summary>
internal static class RecordsEndpoint
{
    public static async Task<IResult> GetAsync(
        HttpContext context, [AsParameters] RecordsQuery query, RecordsReading reading, RecordQueries records, Readers readers, ExportAudit audit)
    {
        var csv = AnswerForm.IsCsv(context.Request, query.Format);
        var asked = reading.Read(query);
        var page = await records.ReadAsync(readers.From(context.User)!, asked, context.RequestAborted);
        await audit.RecordsReadAsync(context, $"{asked.Measure.Code}, {asked.Area.Code}, {asked.Period}, page {asked.Page}");
        RecordAnswerRow[] rows = [.. page.Rows.Select(RecordAnswerRow.Of)];
        if (!csv)
        {
            return TypedResults.Ok(new RecordsAnswer(asked.Measure.Code, asked.Page, asked.PageSize, page.HasMore, page.IsHidden, rows));
        }

        context.Response.Headers["X-Page"] = asked.Page.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-Has-More"] = page.HasMore ? "true" : "false";
        return new CsvAnswer<RecordCsvRow>(rows.Select(RecordCsvRow.Of), "records");
    }
}
