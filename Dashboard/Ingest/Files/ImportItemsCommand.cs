using Dashboard.Commands;
using Dashboard.Domain.WorkItems;
using Microsoft.Extensions.Localization;

namespace Dashboard.Ingest.Files;

/// <summary><c>import work-items FILE</c>: versions of work items from a table or from lines of JSON.</summary>
internal sealed class ImportItemsCommand(FileImport import, WorkItemRules rules, IRecordWriter writer, TimeProvider time, IStringLocalizer<FileText> text) : ICommand
{
    public string Verb => "import work-items";

    public string Description => text["describe-items"];

    public Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        import.RunAsync<WorkItem>(arguments, Read, writer.WriteItemsAsync, cancellationToken);

    private RowError? Read(ReadOnlySpan<byte> row, out WorkItem? item)
    {
        rules.TryRead(row, time.GetUtcNow(), out item, out var error);
        return error;
    }
}
