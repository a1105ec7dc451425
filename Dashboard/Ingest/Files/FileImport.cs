using Dashboard.Commands;
using Dashboard.Ingest.Rows;
using Microsoft.Extensions.Localization;

namespace Dashboard.Ingest.Files;

/// <summary>Takes a file in deliveries of 10,000 rows through the same checks and the same writer as the interface.</summary>
internal sealed class FileImport(CommandConsole console, TimeProvider time, IStringLocalizer<IngestText> text)
{
    private const int ShownRejects = 20;

    private long accepted;
    private long repeated;
    private long rejected;
    private int rows;

    /// <summary>Reads and writes the file; 0 when all of it could be read and something was of use.</summary>
    /// <param name="path">The file.</param>
    /// <param name="read">Reads and checks one row.</param>
    /// <param name="write">Writes one delivery.</param>
    /// <param name="cancellationToken">Stops between deliveries.</param>
    public async Task<int> RunAsync<TRow>(string path, RowRead<TRow> read, Writing<TRow> write, CancellationToken cancellationToken)
        where TRow : class
    {
        var file = OpenFile(path);
        await using var closing = file;
        using var content = RowFile.Open(file);
        FileFault? fault = null;
        try
        {
            using var progress = console.Progress(Path.GetFileName(path), time);
            var all = new FileRows(content, note => console.Output.WriteLine($"{Path.GetFileName(path)}: {note}"));
            foreach (var part in new FileParts(all.Read()).Read())
            {
                await TakeAsync(part.Rows, read, write, new IntakeOrigin("file", "import", Path.GetFileName(path), rows), cancellationToken);
                rows += part.Rows.Count;
                progress.Report(file.Position, file.Length, $"{rows:N0} rows");
                fault = part.Fault;
            }
        }
        catch (IntakeUnavailableException unavailable)
        {
            await console.Error.WriteLineAsync($"{path} could not be stored after row {rows}: {unavailable.Message} Running the command again is safe: rows that are stored already are repeats.");
            await SumUpAsync();
            return 1;
        }

        if (fault is not null)
        {
            await console.Error.WriteLineAsync($"{path} cannot be read after row {rows}: {fault.Message}");
        }

        await SumUpAsync();
        return fault is not null || (rows > 0 && accepted + repeated == 0) ? 1 : 0;
    }

    internal delegate Task<WriteOutcome> Writing<in TRow>(IReadOnlyList<TRow> accepted, IReadOnlyList<RowReject> rejects, IntakeOrigin origin, CancellationToken cancellationToken);

    private static FileStream OpenFile(string path)
    {
        try
        {
            return new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);
        }
        catch (Exception missing) when (missing is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"FILE: {missing.Message}", missing);
        }
    }

    private async Task TakeAsync<TRow>(IReadOnlyList<ReadOnlyMemory<byte>> part, RowRead<TRow> read, Writing<TRow> write, IntakeOrigin origin, CancellationToken cancellationToken)
        where TRow : class
    {
        var checkedRows = ReadRows<TRow>.From(part, read, _ => null, origin.FirstRow);
        var outcome = await write(checkedRows.Accepted, checkedRows.Rejects, origin, cancellationToken);
        foreach (var reject in outcome.Rejected.OrderBy(row => row.Index).Take((int)Math.Max(0, ShownRejects - rejected)))
        {
            await console.Output.WriteLineAsync($"row {reject.Index + 1}: {reject.Error.Code}: {RejectWords.Of(text, reject.Error)}");
        }

        accepted += outcome.Accepted;
        repeated += outcome.Repeated;
        rejected += outcome.Rejected.Count;
    }

    private async Task SumUpAsync()
    {
        if (rejected > ShownRejects)
        {
            await console.Output.WriteLineAsync($"and {rejected - ShownRejects} more; the page of imports lists every one with its reason.");
        }

        await console.Output.WriteLineAsync($"{rows} rows read: {accepted} accepted, {repeated} repeated, {rejected} rejected.");
    }
}
