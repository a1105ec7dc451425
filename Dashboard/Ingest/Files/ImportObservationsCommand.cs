using Dashboard.Commands;
using Dashboard.Domain.Observations;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Ingest.Files;

/// <summary><c>import observations FILE</c>: statistical returns from a table or from lines of JSON.</summary>
internal sealed class ImportObservationsCommand(FileImport import, ReturnRules rules, IRecordWriter writer, TimeProvider time) : ICommand
{
    public string Verb => "import observations";

    public string Description => "FILE: take statistical returns from a CSV file (measure,area,period,value,status,source,version) or NDJSON";

    public Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var file = CommandArguments.Parse(arguments, ["FILE"])[0];
        return import.RunAsync<Observation>(file, Read, writer.WriteObservationsAsync, cancellationToken);
    }

    private RowError? Read(ReadOnlySpan<byte> row, out Observation? observation)
    {
        var error = rules.Read(row, time.GetUtcNow(), out var read);
        observation = error is null ? Observation.Of(read) : null;
        return error;
    }
}
