using System.Globalization;
using System.Text.RegularExpressions;
using Dashboard.Commands;
using Dashboard.Data.Storage;
using Dashboard.Ingest.Files;
using Dashboard.Tests.Ingest.Writing;
using Dashboard.Tests.Support.Fuzz;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Ingest.Files;

/// <summary>
/// No file may end the import, and no row may vanish: accepted, repeated and rejected rows are all rows, rows and other lines are all lines, and
/// what is stored is what was answered. <c>bench fuzz-files</c> does the same with 100,000 files.
/// </summary>
[Trait("Group", "host")]
public sealed partial class ImportFuzzTests() : WriterTest(StorageProvider.Sqlite)
{
    private const int Files = 1500;

    protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        services.AddLocalization();
    }

    [Fact]
    public async Task Import_RandomFiles_CountsEveryLine_AndStoresWhatItAnswers()
    {
        CommandLanguage.Use();
        var path = Path.GetTempFileName();
        var (accepted, rejected, refused) = (0L, 0L, 0);
        for (var seed = 0; seed < Files; seed++)
        {
            var bytes = MutatedFile.Create(seed, $"{seed / 10}-");
            await File.WriteAllBytesAsync(path, bytes, Stop);
            using var output = new StringWriter();
            using var error = new StringWriter();
            var import = ActivatorUtilities.CreateInstance<FileImport>(Database.Services, new CommandConsole(output, error, TextReader.Null, Interactive: false));
            var command = ActivatorUtilities.CreateInstance<ImportItemsCommand>(Database.Services, import);

            var status = await command.RunAsync([path], Stop);

            if (!Sum().IsMatch(output.ToString()))
            {
                Assert.Contains("Nothing was stored.", error.ToString(), StringComparison.Ordinal);
                Assert.Equal(1, status);
                refused++;
                continue;
            }

            var sum = Numbers(Sum().Match(output.ToString()));
            var lines = Numbers(Lines().Match(output.ToString()));
            Assert.True(sum[0] == sum[1] + sum[2] + sum[3], $"{seed}: {output}");
            Assert.True(lines[0] == lines[1..].Sum() && lines[2] == sum[0], $"{seed}: {output}");
            Assert.True(lines[0] == MutatedFile.LinesOf(bytes), $"{seed}: {MutatedFile.LinesOf(bytes)} lines, {output}");
            accepted += sum[1];
            rejected += sum[3];
        }

        File.Delete(path);
        await using var db = Database.Open();
        Assert.InRange(refused, Files / 20, Files / 2);
        Assert.Equal(accepted, await db.Items.CountAsync(Stop) + await db.ItemVersions.CountAsync(Stop));
        Assert.Equal(rejected, await db.Rejects.CountAsync(Stop));
        Assert.Equal(accepted, await db.Batches.SumAsync(batch => batch.Accepted, Stop));
        Assert.DoesNotContain(await db.Items.Select(item => item.SourceId).ToListAsync(Stop), id => id.Contains('\uFFFD', StringComparison.Ordinal) || id != id.Trim());
        await AssertLogEqualsRecordsAsync();
    }

    private static long[] Numbers(Match match) => [.. match.Groups.Values.Skip(1).Select(group => long.Parse(group.Value, CultureInfo.InvariantCulture))];

    [GeneratedRegex("(\\d+) rows read: (\\d+) accepted, (\\d+) repeated, (\\d+) rejected\\.")]
    private static partial Regex Sum();

    [GeneratedRegex("(\\d+) lines: (\\d+) header, (\\d+) rows, (\\d+) blank, (\\d+) inside")]
    private static partial Regex Lines();
}
