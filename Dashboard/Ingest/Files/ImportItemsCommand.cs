using Dashboard.Commands;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Ingest.Files;

/// <summary><c>import work-items FILE</c>: versions of work items from a table or from lines of JSON.</summary>
internal sealed class ImportItemsCommand(FileImport import, WorkItemRules rules, IRecordWriter writer, TimeProvider time) : ICommand
{
    public string Verb => "import work-items";

    public string Description => "FILE: take work items from a CSV file (snake_case header) or NDJSON, UTF-8 or GB18030";

    public Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var file = CommandArguments.Parse(arguments, ["FILE"])[0];
        return import.RunAsync<WorkItem>(file, Read, writer.WriteItemsAsync, cancellationToken);
    }

    private RowError? Read(ReadOnlySpan<byte> row, out WorkItem? item)
    {
        rules.TryRead(row, time.GetUtcNow(), out item, out var error);
        return error;
    }
}
