using Dashboard.Commands;
using Dashboard.Domain.Observations;
using Dashboard.Domain.WorkItems;
using Microsoft.Extensions.Localization;

namespace Dashboard.Ingest.Files;

/// <summary><c>import observations FILE</c>: statistical returns from a table or from lines of JSON.</summary>
internal sealed class ImportObservationsCommand(FileImport import, ReturnRules rules, IRecordWriter writer, TimeProvider time, IStringLocalizer<FileText> text) : ICommand
{
    public string Verb => "import observations";

    public string Description => text["describe-observations"];

    public Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken) =>
        import.RunAsync<Observation>(arguments, Read, writer.WriteObservationsAsync, cancellationToken);

    private RowError? Read(ReadOnlySpan<byte> row, out Observation? observation)
    {
        var error = rules.Read(row, time.GetUtcNow(), out var read);
        observation = error is null ? Observation.Of(read) : null;
        return error;
    }
}
