using System.Globalization;
using Dashboard.Data.Provenance;
using Dashboard.Features.Api.Answers;
using Dashboard.Identity;
using Dashboard.Identity.Audit;
using Dashboard.Identity.Keys;

namespace Dashboard.Features.Api.Records;

/// <summary><c>GET /api/v1/records</c>: the records behind a figure, for readers who may see records.</summary>
internal static class RecordsEndpoint
{
    public static async Task<IResult> GetAsync(
        HttpContext context, [AsParameters] RecordsQuery query, RecordsReading reading, RecordQueries records, Readers readers)
    {
        var csv = AnswerForm.IsCsv(context.Request, query.Format);
        var asked = reading.Read(query);
        var page = await records.ReadAsync(readers.From(context.User)!, asked, WayOf(context, csv), context.RequestAborted);
        RecordAnswerRow[] rows = [.. page.Rows.Select(RecordAnswerRow.Of)];
        var next = page.Next?.ToString(CultureInfo.InvariantCulture);
        if (!csv)
        {
            return TypedResults.Ok(new RecordsAnswer(
                asked.Measure.Code, asked.After is null ? asked.Page : null, asked.PageSize, page.HasMore, page.IsHidden, next, rows));
        }

        context.Response.Headers["X-Page"] = asked.Page.ToString(CultureInfo.InvariantCulture);
        context.Response.Headers["X-Next"] = next;
        context.Response.Headers["X-Has-More"] = page.HasMore ? "true" : "false";
        return new CsvAnswer<RecordCsvRow>(rows.Select(RecordCsvRow.Of), "records");
    }

    private static ReadingWay WayOf(HttpContext context, bool csv) => (context.User.Identity?.AuthenticationType == ApiKeyHandler.SchemeName, csv) switch
    {
        (true, true) => ReadingWay.KeyExport,
        (true, false) => ReadingWay.Key,
        (false, true) => ReadingWay.Export,
        _ => ReadingWay.Interface,
    };
}
