using Dashboard.Data.Storage;
using Dashboard.Tests.WorkItems;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Ingest.Writing;

public abstract class ReturnWritingTests(StorageProvider provider) : WriterTest(provider)
{
    [Fact]
    public async Task Return_IsStored_CorrectedAndWithdrawn()
    {
        await DeliverAsync(Households(4312, version: 1));
        await DeliverAsync(Households(4320, version: 2));
        Assert.Equal(4320, await LoggedAsync("household.count"));

        var repeat = await DeliverAsync(Households(4320, version: 2), Households(4312, version: 1));
        Assert.Equal((0, 2, 2L), (repeat.Accepted, repeat.Repeated, repeat.Sequence));
        await DeliverAsync(Households(null, version: 3));

        Assert.Equal(0, await LoggedAsync("household.count"));
        await using var db = Database.Open();
        Assert.Null((await db.Observations.SingleAsync(Stop)).Amount);
        Assert.Equal([1, 2], (await db.ObservationVersions.OrderBy(o => o.Version).ToListAsync(Stop)).Select(o => o.Version));
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task ReturnHeldByAnotherSource_IsRefusedWithTheHolder()
    {
        await DeliverAsync(Households(10, 1));

        var outcome = await DeliverAsync(Households(20, 9, source: "other"));

        var reject = Assert.Single(outcome.Rejected);
        Assert.Equal(("held-by-other-source", "steward"), (reject.Error.Code, reject.Error.Allowed));
        Assert.Equal(10, await LoggedAsync("household.count"));
        await using var db = Database.Open();
        Assert.Equal("held-by-other-source", (await db.Rejects.SingleAsync(Stop)).Code);
    }

    [Fact]
    public async Task Estimate_GivesWayToAReturn_ButNotToAnotherEstimate()
    {
        await DeliverAsync(Households(100, 4, "estimated", "census"));

        var estimate = await DeliverAsync(Households(7, 1, "estimated", "other"));
        var counted = await DeliverAsync(Households(90, 1));

        Assert.Single(estimate.Rejected);
        Assert.Equal(1, counted.Accepted);
        Assert.Equal(90, await LoggedAsync("household.count"));
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task WithdrawnReturn_MayBeTakenOverByAnotherSource_AndBack()
    {
        await DeliverAsync(Households(1, 1));
        await DeliverAsync(Households(null, 2));
        await DeliverAsync(Households(5, 1, source: "other"));
        await DeliverAsync(Households(null, 2, source: "other"));

        await DeliverAsync(Households(6, 3));

        Assert.Equal(6, await LoggedAsync("household.count"));
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task ManyCells_InOneDelivery_AreAllFoundAgain()
    {
        var all = Enumerable.Range(0, Sample.Rules.Territory.CellCount).Select(cell => Households(cell, 1, cell: cell)).ToArray();
        await DeliverAsync(all);

        var again = await DeliverAsync(all);

        Assert.Equal((0, all.Length), (again.Accepted, again.Repeated));
        await AssertLogEqualsRecordsAsync();
    }
}

public sealed class SqliteReturnWritingTests() : ReturnWritingTests(StorageProvider.Sqlite);

[Trait("Group", "postgres")]
public sealed class PostgresReturnWritingTests() : ReturnWritingTests(StorageProvider.PostgreSql);
