using Dashboard.Data.Storage;
using Dashboard.Domain.WorkItems;
using Dashboard.Domain.WorkItems.GridEvents;
using Dashboard.Ingest;
using Dashboard.Tests.WorkItems;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Ingest.Writing;

public abstract class ItemWritingTests(StorageProvider provider) : WriterTest(provider)
{
    [Fact]
    public async Task NewItem_IsStoredWithBatchAndDeltas()
    {
        var outcome = await DeliverAsync(NewRequest("a"), NewRequest("b"));

        Assert.Equal((2, 0, 1L), (outcome.Accepted, outcome.Repeated, outcome.Sequence));
        await using var db = Database.Open();
        var batch = await db.Batches.SingleAsync(Stop);
        Assert.Equal((2, 1L, "http", "test"), (batch.Accepted, batch.Sequence!.Value, batch.Channel, batch.By));
        var items = await db.Items.OrderBy(i => i.SourceId).ToListAsync(Stop);
        Assert.Equal(["a", "b"], items.Select(i => i.SourceId));
        Assert.Equal(NewRequest("a"), Sample.Rules.Deserialize(items[0].Payload));
        Assert.Equal(Sample.At("2026-03-20T17:00:00"), items[0].NextDue);
        Assert.Equal(2, await LoggedAsync("request.received"));
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task EqualOrLowerVersion_IsARepeatWithoutChange()
    {
        await DeliverAsync(NewRequest("a", version: 3));

        var outcome = await DeliverAsync(NewRequest("a", version: 3), NewRequest("a", version: 2));

        Assert.Equal((0, 2, 1L), (outcome.Accepted, outcome.Repeated, outcome.Sequence));
        Assert.Single(await ChangesAsync());
        await using var db = Database.Open();
        Assert.Null((await db.Batches.OrderBy(b => b.Id).LastAsync(Stop)).Sequence);
    }

    [Fact]
    public async Task HigherVersion_ReplacesAndKeepsTheFormer()
    {
        await DeliverAsync(NewRequest("a"));

        await DeliverAsync(NewRequest("a", version: 5, r => r.ClosedAt = Sample.At("2026-03-19T10:00:00")));

        Assert.Equal(1, await LoggedAsync("request.received"));
        Assert.Equal(1, await LoggedAsync("request.closed"));
        await using var db = Database.Open();
        Assert.Equal(5, (await db.Items.SingleAsync(Stop)).Version);
        var former = await db.ItemVersions.SingleAsync(Stop);
        Assert.Equal((1, 1L), (former.Version, former.Sequence));
        Assert.Equal(NewRequest("a"), Sample.Rules.Deserialize(former.Payload));
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task SeveralVersionsInOneDelivery_EndAtTheHighest()
    {
        var outcome = await DeliverAsync(NewRequest("a", 1), NewRequest("a", 3), NewRequest("a", 2));

        Assert.Equal((2, 1), (outcome.Accepted, outcome.Repeated));
        await using var db = Database.Open();
        Assert.Equal(3, (await db.Items.SingleAsync(Stop)).Version);
        Assert.Equal(1, (await db.ItemVersions.SingleAsync(Stop)).Version);
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task Deleted_TakesItsAmountsAway_AndMayComeBack()
    {
        await DeliverAsync(NewRequest("a"));
        await DeliverAsync(NewRequest("a", 2, r => r.Deleted = true));
        Assert.Equal(0, await LoggedAsync("request.received"));

        await DeliverAsync(NewRequest("a", 3));

        Assert.Equal(1, await LoggedAsync("request.received"));
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task ChangedType_IsRefusedAtItsPlaceInTheDelivery()
    {
        await DeliverAsync(NewRequest("a"));
        var rejects = new[] { new RowReject(0, null, null, new RowError("id", null, "required"), "{}") };
        var other = new GridEvent
        {
            Source = "12345", Id = "a", Version = 9, Area = Sample.Community, State = "reported", ReportedAt = Sample.At("2026-03-19T08:00:00"),
        };

        var outcome = await Writer.WriteItemsAsync([NewRequest("b"), other], rejects, Origin, Stop);

        Assert.Equal((1, 2), (outcome.Accepted, outcome.Rejected.Count));
        await using var db = Database.Open();
        var kept = await db.Rejects.OrderBy(r => r.RowIndex).ToListAsync(Stop);
        Assert.Equal([(0, "required"), (2, "type-changed")], kept.Select(r => (r.RowIndex, r.Code)));
        Assert.Equal("request", kept[1].Allowed);
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task RejectsAlone_AreKept_EvenWithTextNoDatabaseStores()
    {
        var rejects = new[] { new RowReject(7, "s\0", "", new RowError("area", "\ud800", "unknown-area"), "raw\ud83d") };

        var outcome = await Writer.WriteItemsAsync([], rejects, Origin, Stop);

        Assert.Equal(0L, outcome.Sequence);
        await using var db = Database.Open();
        var kept = await db.Rejects.SingleAsync(Stop);
        Assert.Equal((7, "s\ufffd", "", "\ufffd", "raw\ufffd"), (kept.RowIndex, kept.Source, kept.SourceId, kept.Value, kept.Raw));
        Assert.Equal(1, (await db.Batches.SingleAsync(Stop)).Rejected);
    }

    [Fact]
    public async Task ConcurrentDeliveries_FromTwoNodes_AreEachThereOnceWithoutGap()
    {
        await using var node = Database.AnotherNode(Configure);
        var other = (IRecordWriter)node.GetService(typeof(IRecordWriter))!;

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 60).Select(i => Task.Run(
            () => (i % 2 == 0 ? Writer : other).WriteItemsAsync([NewRequest($"r{i / 2}"), NewRequest($"own{i}")], [], Origin, Stop), Stop)));

        Assert.Equal(90, outcomes.Sum(o => o.Accepted));
        Assert.Equal(30, outcomes.Sum(o => o.Repeated));
        Assert.Equal(60, outcomes.Select(o => o.Sequence).Distinct().Count());
        Assert.Equal(90, await LoggedAsync("request.received"));
        await AssertLogEqualsRecordsAsync();
    }
}

public sealed class SqliteItemWritingTests() : ItemWritingTests(StorageProvider.Sqlite);

[Trait("Group", "postgres")]
public sealed class PostgresItemWritingTests() : ItemWritingTests(StorageProvider.PostgreSql);
