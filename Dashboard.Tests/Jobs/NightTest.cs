using Dashboard.Commands;
using Dashboard.Data.Storage;
using Dashboard.Domain.WorkItems;
using Dashboard.Jobs;
using Dashboard.Jobs.Folding;
using Dashboard.Jobs.Leases;
using Dashboard.Jobs.Nights;
using Dashboard.Jobs.Verifying;
using Dashboard.Live;
using Dashboard.Tests.Ingest.Writing;
using Dashboard.Tests.Support;
using Dashboard.Tests.WorkItems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Jobs;

/// <summary>Nights over a real database and the real writer; the clock stands at noon of 20 March 2026 unless given.</summary>
public abstract class NightTest(StorageProvider provider, DateTimeOffset? start = null) : WriterTest(provider, start)
{
    /// <summary>The last night due at the start of a test.</summary>
    protected static readonly DateOnly Yesterday = new(2026, 3, 19);

    protected NightRunner Runner => Database.Services.GetRequiredService<NightRunner>();

    protected NightLedger Ledger => Database.Services.GetRequiredService<NightLedger>();

    protected override void Configure(IServiceCollection services)
    {
        base.Configure(services);
        services.AddOptions<NightOptions>();
        services.AddLiveFigures();
        services.AddNights();
        services.AddSingleton(new CommandConsole(TextWriter.Null, TextWriter.Null, TextReader.Null, Interactive: false));
    }

    private protected async Task DeliverRandomAsync(int seed, int count)
    {
        var random = new Random(seed);
        var items = new RandomItems(random);
        await DeliverAsync(
        [
            .. Enumerable.Range(0, count).Select(_ => items.Next($"i{random.Next(200)}", random.Next(1, 9))).Select(item => item with { Source = $"s{(int)item.Type}" }),
        ]);
    }

    private protected async Task<(VerificationCount Count, List<string> Lines)> VerifyAsync()
    {
        List<string> lines = [];
        var verification = Database.Services.GetRequiredService<Verification>();
        return (await verification.RunAsync(lines.Add, new Nowhere<double>(), Stop), lines);
    }

    /// <summary>Every stored block, byte for byte.</summary>
    protected async Task<IReadOnlyList<string>> BlocksAsync()
    {
        await using var db = Database.Open();
        var days = await db.MeasureBlocks.OrderBy(b => b.Measure).ThenBy(b => b.Grain).ThenBy(b => b.Anchor).ToListAsync(Stop);
        var rollups = await db.RollupBlocks.OrderBy(b => b.Measure).ThenBy(b => b.Grain).ThenBy(b => b.Anchor).ToListAsync(Stop);
        return
        [
            .. days.Select(b => $"day {b.Measure} {b.Anchor} {Convert.ToHexString(b.Blob)}"),
            .. rollups.Select(b => $"{b.Grain} {b.Measure} {b.Anchor} {Convert.ToHexString(b.Blob)}"),
        ];
    }

    protected async Task RebuildAsync() => await Database.Services.GetRequiredService<Rebuild>().RunAsync(new Nowhere<double>(), Stop);

    private protected sealed class Nowhere<T> : IProgress<T>
    {
        public void Report(T value)
        {
        }
    }
}
