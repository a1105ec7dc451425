using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Bench.Support;
using Dashboard.Commands;
using Dashboard.Data;
using Dashboard.Ingest.Files;
using Dashboard.Tests.Support.Fuzz;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Bench.Fuzz;

/// <summary>100,000 random files, whole and mutated, through the import: none may end it, no line may be lost, and what is stored is what was answered.</summary>
internal sealed partial class FuzzFilesBenchmark : IBenchmark
{
    private const int Files = 100_000;

    /// <summary>Files of one tenth share identifiers, so that they repeat and replace each other's rows.</summary>
    private const int Together = 10;

    public string Name => "fuzz-files";

    public string What => "100,000 random and mutated files through `import work-items`: accepted + repeated + rejected = rows, rows and other lines = lines counted apart, stored = answered";

    public string Goal => "none fails";

    public async Task<BenchResult> RunAsync(CancellationToken cancellationToken)
    {
        await using var database = await BenchDatabase.CreateAsync(cancellationToken);
        await using var services = new ServiceCollection().AddLogging().AddLocalization().BuildServiceProvider();
        var provider = new Both(database.Services, services);
        var path = Path.Combine(database.Directory, "fuzz.file");
        CommandLanguage.Use();
        var (refused, failed, lines) = (0, 0, 0L);
        var answered = new long[4];
        for (var seed = 0; seed < Files; seed++)
        {
            var bytes = MutatedFile.Create(seed, $"{seed / Together}-");
            await File.WriteAllBytesAsync(path, bytes, cancellationToken);
            using var output = new StringWriter();
            var import = ActivatorUtilities.CreateInstance<FileImport>(provider, new CommandConsole(output, output, TextReader.Null, Interactive: false));
            string said;
            try
            {
                await ActivatorUtilities.CreateInstance<ImportItemsCommand>(provider, import).RunAsync([path], cancellationToken);
                said = output.ToString();
            }
            catch (Exception error) when (error is not OperationCanceledException)
            {
                said = error.ToString();
            }

            if (said.Contains("Nothing was stored.", StringComparison.Ordinal))
            {
                refused++;
                continue;
            }

            if (!IsSound(said, bytes, answered, ref lines))
            {
                failed++;
                Console.WriteLine($"  seed {seed}: {said}");
            }
        }

        var (stored, rejects) = await StoredAsync(database, cancellationToken);
        return new BenchResult(
            $"{failed} of {Files:N0}",
            failed == 0 && stored == answered[1] && rejects == answered[3],
            $"{answered[0]:N0} rows in {lines:N0} lines: {answered[1]:N0} accepted, {answered[2]:N0} repeated, {answered[3]:N0} rejected; {stored:N0} versions and {rejects:N0} rejects stored; {refused:N0} files refused as a whole");
    }

    private static bool IsSound(string said, byte[] bytes, long[] answered, ref long lines)
    {
        if (!Sum().IsMatch(said) || !Lines().IsMatch(said))
        {
            return false;
        }

        var sum = Numbers(Sum().Match(said));
        var kinds = Numbers(Lines().Match(said));
        for (var at = 0; at < answered.Length; at++)
        {
            answered[at] += sum[at];
        }

        lines += kinds[0];
        return sum[0] == sum[1..].Sum() && kinds[0] == kinds[1..].Sum() && kinds[2] == sum[0] && kinds[0] == MutatedFile.LinesOf(bytes);
    }

    private static async Task<(long Stored, long Rejects)> StoredAsync(BenchDatabase database, CancellationToken cancellationToken)
    {
        await using var db = await database.Get<IDbContextFactory<DashboardDb>>().CreateDbContextAsync(cancellationToken);
        return (await db.Items.LongCountAsync(cancellationToken) + await db.ItemVersions.LongCountAsync(cancellationToken), await db.Rejects.LongCountAsync(cancellationToken));
    }

    private static long[] Numbers(Match match) => [.. match.Groups.Values.Skip(1).Select(group => long.Parse(group.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex("(\\d+) rows read: (\\d+) accepted, (\\d+) repeated, (\\d+) rejected\\.")]
    private static partial Regex Sum();

    [GeneratedRegex("(\\d+) lines: (\\d+) header, (\\d+) rows, (\\d+) blank, (\\d+) inside")]
    private static partial Regex Lines();

    private sealed class Both(IServiceProvider first, IServiceProvider second) : IServiceProvider
    {
        public object? GetService(Type serviceType) => first.GetService(serviceType) ?? second.GetService(serviceType);
    }
}
