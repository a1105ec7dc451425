using System.Data;
using System.Text;
using MiniExcelLibs;

namespace Dashboard.Ui.Exports;

/// <summary>A table as a file: CSV with the mark by which spreadsheets know UTF-8, or a workbook of one sheet.</summary>
internal sealed class ExportAnswer(ExportTable table, string form) : IResult
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var isWorkbook = form == ExportForm.Workbook;
        httpContext.Response.ContentType = isWorkbook ? WorkbookType : "text/csv; charset=utf-8";
        httpContext.Response.Headers.ContentDisposition = $"attachment; filename=\"{table.FileName}.{form}\"";

        // A workbook is a zip file, whose directory is written by going back.
        await using var file = new MemoryStream();
        if (isWorkbook)
        {
            using var cells = Cells();
            await file.SaveAsAsync(cells, sheetName: table.FileName, cancellationToken: httpContext.RequestAborted);
        }
        else
        {
            await WriteCsvAsync(file);
        }

        file.Position = 0;
        await file.CopyToAsync(httpContext.Response.Body, httpContext.RequestAborted);
    }

    private async Task WriteCsvAsync(MemoryStream file)
    {
        await using var writer = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await writer.WriteAsync(string.Join(',', table.Columns.Select(CsvText.Cell)) + "\r\n");
        foreach (var row in table.Rows)
        {
            await writer.WriteAsync(string.Join(',', row.Select(CsvText.Cell)) + "\r\n");
        }
    }

    private DataTable Cells()
    {
        var cells = new DataTable();
        foreach (var column in table.Columns)
        {
            cells.Columns.Add(column, typeof(object));
        }

        foreach (var row in table.Rows)
        {
            cells.Rows.Add([.. row.Select(WorkbookText.Cell)]);
        }

        return cells;
    }
}
