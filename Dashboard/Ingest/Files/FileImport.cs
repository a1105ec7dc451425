using Dashboard.Commands;
using Dashboard.Data.Faults;
using Dashboard.Ingest.Files.Lines;
using Dashboard.Ingest.Files.Tables;
using Dashboard.Ingest.Rows;
using Microsoft.Extensions.Localization;

namespace Dashboard.Ingest.Files;

/// <summary>
/// Takes a file through the same checks and the same writer as the interface: first all of it is read to know its encoding, then it goes in,
/// in deliveries of 10,000 rows.
/// </summary>
internal sealed partial class FileImport(
    CommandConsole console, TimeProvider time, IStringLocalizer<FileText> text, IStringLocalizer<IngestText> words, ILogger<FileImport> log)
{
    /// <summary>How the last row of a file that was cut short is faulty.</summary>
    private static readonly string[] TornCodes = ["malformed", CsvColumns.TooFewCells, CsvRecords.OpenQuote];

    /// <summary>Reads and writes the file; 0 when all of it could be read and something was of use.</summary>
    /// <param name="arguments">What followed the verb.</param>
    /// <param name="read">Reads and checks one row.</param>
    /// <param name="write">Writes one delivery.</param>
    /// <param name="cancellationToken">Stops between deliveries.</param>
    public async Task<int> RunAsync<TRow>(IReadOnlyList<string> arguments, RowRead<TRow> read, Writing<TRow> write, CancellationToken cancellationToken)
        where TRow : class
    {
        var named = ImportArguments.Read(arguments, text);
        var report = new ImportReport(console, text, words);
        try
        {
            using var file = OpenedFile.Open(named.Path, named.Encoding);
            return await TakeAsync(file, named, report, read, write, cancellationToken);
        }
        catch (FileFault fault)
        {
            await report.RefusedAsync(named.Path, fault);
            return 1;
        }
    }

    internal delegate Task<WriteOutcome> Writing<in TRow>(IReadOnlyList<TRow> accepted, IReadOnlyList<RowReject> rejects, IntakeOrigin origin, CancellationToken cancellationToken);

    private async Task<int> TakeAsync<TRow>(
        OpenedFile file, ImportArguments named, ImportReport report, RowRead<TRow> read, Writing<TRow> write, CancellationToken cancellationToken)
        where TRow : class
    {
        var tally = new LineTally();
        var count = ImportCount.None;
        FileFault? fault = null;
        FileRow? last = null;
        var isTorn = false;
        try
        {
            using var progress = console.Progress(named.Name, time);
            var rows = new FileRows(new TextLines(file.Text), tally, columns => report.Unread(named.Name, columns));
            foreach (var part in new FileParts(rows.Read()).Read())
            {
                var delivery = FileDelivery<TRow>.Of(part.Rows, count.Rows, read);
                if (delivery.Fault is { } failed)
                {
                    RowFailed(failed, named.Name);
                }

                var outcome = await write(delivery.Accepted, delivery.Rejects, new IntakeOrigin("file", "import", named.Name, count.Rows), cancellationToken);
                await report.RejectsAsync(part.Rows, count.Rows, outcome.Rejected);
                count = count.With(part.Rows.Count, outcome);
                last = part.Rows.Count > 0 ? part.Rows[^1] : last;
                isTorn = last is { IsEnded: false } && outcome.Rejected.Any(row => row.Index == count.Rows - 1 && TornCodes.Contains(row.Error.Code));
                fault = part.Fault;
                progress.Report(file.Position, file.Length, report.Progress(count.Rows));
            }
        }
        catch (IntakeUnavailableException unavailable)
        {
            await report.UnavailableAsync(named.Path, count.Rows, unavailable);
            return unavailable.Storage is null ? 1 : StorageBorder.InTrouble;
        }

        if (fault is not null && count.Rows == 0)
        {
            throw fault;
        }

        await SayEndAsync(report, named.Path, count, fault, last, isTorn, isTable: tally.Header > 0);
        await report.SumUpAsync(count, tally);
        return fault is not null || isTorn || !count.IsOfUse ? 1 : 0;
    }

    private static Task SayEndAsync(ImportReport report, string path, ImportCount count, FileFault? fault, FileRow? last, bool isTorn, bool isTable) => (fault, last) switch
    {
        ({ } why, _) => report.BrokenOffAsync(path, count.Rows, why),
        (_, { IsEnded: false } row) when isTorn => report.CutShortAsync(path, row),
        (_, { IsEnded: false, Fault: null } row) when isTable => report.NoLineEndAsync(path, row),
        _ => Task.CompletedTask,
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "A row of {Name} could not be read: a fault of the program. It was told as refused; the other rows were taken")]
    private partial void RowFailed(Exception error, string name);
}
