using Dashboard.Data.Storage;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Ingest;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Jobs;

/// <summary>Amounts at the limit of intake in every community: the night folds, closes and freezes all measures, and verify finds nothing.</summary>
public abstract class LargeAmountNightTests(StorageProvider provider) : NightTest(provider)
{
    private const long Limit = 100_000_000_000L * 10_000;

    [Fact]
    public async Task Night_OfSumsBeyond64Bits_ClosesAllMeasures_AndVerifyAgrees()
    {
        Assert.True(GovernanceCatalogue.BuiltIn.TryFindMeasure("communityfund.raised", out var measure));
        var communities = TerritoryMap.BuiltIn.AtLevel(AreaLevel.Community, TerritoryMap.BuiltIn.City);
        await DeliverAsync(NewRequest("beside"));
        foreach (var month in new[] { "2025-01", "2025-02", "2025-03", "2025-04" })
        {
            await Writer.WriteObservationsAsync(
                [.. communities.Select(area => new Observation(measure.Id, area.Ordinal, Period.Parse(month), Limit, "final", "steward", 1))], [], Origin, Stop);
        }

        await Runner.RunPendingAsync(Stop);

        await using var db = Database.Open();
        Assert.All(await db.NightRuns.ToListAsync(Stop), night => Assert.Equal("done", night.Status));
        Assert.NotEmpty(await db.MeasureBlocks.Where(block => block.Measure != measure.Id).ToListAsync(Stop));
        Assert.NotEmpty(await db.ClosedPeriods.Where(closed => closed.Grain == Grain.Year).ToListAsync(Stop));
        var (count, lines) = await VerifyAsync();
        Assert.Empty(lines);
        Assert.Equal(0, count.Differ);
    }
}

public sealed class SqliteLargeAmountNightTests() : LargeAmountNightTests(StorageProvider.Sqlite);

[Trait("Group", "postgres")]
public sealed class PostgresLargeAmountNightTests() : LargeAmountNightTests(StorageProvider.PostgreSql);
