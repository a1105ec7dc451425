using System.Text;
using Dashboard.Ui.Exports;

namespace Dashboard.Features.Api.Answers;

/// <summary>Rows as CSV: the same names as in JSON, in snake case; with the mark by which spreadsheets know UTF-8.</summary>
internal sealed class CsvAnswer<TRow>(IEnumerable<TRow> rows, string fileName, bool nested = false) : IResult
{
    private const int FlushAt = 64 * 1024;

    private readonly IReadOnlyList<CsvColumn> columns = CsvColumn.Of(typeof(TRow), nested);

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.ContentType = "text/csv; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{fileName}.csv\"";
        await using var writer = new StreamWriter(httpContext.Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        var block = new StringBuilder();
        block.AppendJoin(',', columns.Select(column => column.Name)).Append("\r\n");
        foreach (var row in rows)
        {
            block.AppendJoin(',', columns.Select(column => CsvText.Cell(column.Read(row)))).Append("\r\n");
            if (block.Length > FlushAt)
            {
                await writer.WriteAsync(block, httpContext.RequestAborted);
                block.Clear();
            }
        }

        await writer.WriteAsync(block, httpContext.RequestAborted);
    }
}
