using System.Runtime.InteropServices;

namespace Dashboard.Bench.Support;

/// <summary>RESULTS.md beside the benchmarks: one row each, replaced when the benchmark is run again.</summary>
internal sealed class ResultsTable
{
    private readonly string path;
    private readonly SortedDictionary<string, string> rows = new(StringComparer.Ordinal);

    private ResultsTable(string path) => this.path = path;

    public static ResultsTable Open()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Dashboard.sln")))
        {
            directory = directory.Parent;
        }

        var table = new ResultsTable(Path.Combine(directory?.FullName ?? ".", "bench", "RESULTS.md"));
        if (File.Exists(table.path))
        {
            foreach (var line in File.ReadLines(table.path).Where(line => line.StartsWith("| `", StringComparison.Ordinal)))
            {
                table.rows[line.Split('`')[1]] = line;
            }
        }

        return table;
    }

    public void Put(IBenchmark benchmark, BenchResult result) =>
        rows[benchmark.Name] = $"| `{benchmark.Name}` | {benchmark.What} | {benchmark.Goal} | **{result.Ratio}** | {(result.IsMet ? "yes" : "no")} | {result.Detail} | {DateTime.UtcNow:yyyy-MM-dd} |";

    public void Save() => File.WriteAllText(
        path,
        $"""
        # Results

        Each row is a ratio against a baseline in the same run, interleaved, median of five rounds unless it says otherwise.
        Run with `dotnet run -c Release --project bench -- all`, or with one name.
        Machine of the last run: {Environment.ProcessorCount} cores, {Processor()}, {RuntimeInformation.OSDescription.Trim()}, {RuntimeInformation.FrameworkDescription}.

        | name | what | goal | result | met | figures | date |
        |---|---|---|---|---|---|---|
        {string.Join('\n', rows.Values)}

        """);

    private static string Processor() => File.Exists("/proc/cpuinfo")
        ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown"
        : RuntimeInformation.ProcessArchitecture.ToString();
}
