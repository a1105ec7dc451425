using Dashboard.Commands;
using Dashboard.Data.Faults;
using Dashboard.Ingest.Files.Lines;
using Dashboard.Ingest.Rows;
using Microsoft.Extensions.Localization;

namespace Dashboard.Ingest.Files;

/// <summary>Says in plain words what became of a file: which line, why, and what to do.</summary>
internal sealed class ImportReport(CommandConsole console, IStringLocalizer<FileText> text, IStringLocalizer<IngestText> words)
{
    private const int ShownRejects = 20;

    private long rejects;

    /// <summary>The sentence of a fault.</summary>
    public string Sentence(FileFault fault) => text[fault.Code, fault.Details];

    /// <summary>How far the import is.</summary>
    public string Progress(long rows) => text["progress", rows];

    /// <summary>The file was refused as a whole.</summary>
    public Task RefusedAsync(string path, FileFault fault) => console.Error.WriteLineAsync(text["refused", path, Sentence(fault)]);

    /// <summary>The file could not be read on.</summary>
    public Task BrokenOffAsync(string path, int rows, FileFault fault) =>
        console.Error.WriteLineAsync(text["broken-off", path, rows, Sentence(fault)]);

    /// <summary>The writer could not store on.</summary>
    public Task UnavailableAsync(string path, int rows, IntakeUnavailableException unavailable) =>
        console.Error.WriteLineAsync(text["unavailable", path, rows, unavailable.Storage is { } storage ? StorageWords.Line(storage) : unavailable.Message]);

    /// <summary>The file ends inside its last row.</summary>
    public Task CutShortAsync(string path, FileRow last) => console.Error.WriteLineAsync(text["cut-short", path, last.Line]);

    /// <summary>The last row is whole by its form, but nothing says that it is.</summary>
    public Task NoLineEndAsync(string path, FileRow last) => console.Output.WriteLineAsync(text["no-line-end", path, last.Line]);

    /// <summary>Columns that no field has.</summary>
    public void Unread(string name, IReadOnlyList<string> columns) => console.Output.WriteLine(text["unread", name, string.Join(", ", columns)]);

    /// <summary>Refused rows, the first of all of them in full.</summary>
    /// <param name="part">The rows of the delivery.</param>
    /// <param name="first">Rows before it.</param>
    /// <param name="refused">Those refused.</param>
    public async Task RejectsAsync(IReadOnlyList<FileRow> part, int first, IReadOnlyList<RowReject> refused)
    {
        foreach (var reject in refused.OrderBy(row => row.Index).Take((int)Math.Max(0, ShownRejects - rejects)))
        {
            var row = part[reject.Index - first];
            var lines = row.Lines == 1 ? $"{row.Line}" : $"{row.Line}-{row.Line + row.Lines - 1}";
            await console.Output.WriteLineAsync(text["reject", lines, reject.Index + 1, reject.Error.Code, RejectWords.Of(words, reject.Error)]);
        }

        rejects += refused.Count;
    }

    /// <summary>What the lines were, and what became of the rows.</summary>
    public async Task SumUpAsync(ImportCount count, LineTally tally)
    {
        if (rejects > ShownRejects)
        {
            await console.Output.WriteLineAsync(text["more-rejects", rejects - ShownRejects]);
        }

        if (count.Differing > 0)
        {
            await console.Output.WriteLineAsync(text["differing", count.Differing]);
        }

        await console.Output.WriteLineAsync(text["lines", tally.Lines, tally.Header, tally.Rows, tally.Blank, tally.Inside]);
        await console.Output.WriteLineAsync(text["sum", count.Rows, count.Accepted, count.Repeated, count.Rejected]);
    }
}
