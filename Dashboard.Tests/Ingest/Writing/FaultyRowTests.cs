using Dashboard.Data.Storage;
using Dashboard.Domain.WorkItems;
using Dashboard.Ingest;
using Dashboard.Ingest.Writing;
using Dashboard.Tests.WorkItems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Ingest.Writing;

/// <summary>A row that the program cannot store, by a fault of its own, is told as such and holds no other up.</summary>
public abstract class FaultyRowTests(StorageProvider provider) : WriterTest(provider)
{
    [Theory]
    [InlineData("")]
    [InlineData("777")]
    [InlineData("0,1,2,500,998,999")]
    public async Task Items_ThatTheDatabaseRefuses_AreToldAtTheirPlace_AndAllOthersAreStored(string faulty)
    {
        int[] bad = [.. faulty.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(int.Parse)];
        await RefuseAsync("work_item", "NEW.source_id LIKE 'bad%'");
        WorkItem[] items = [.. Enumerable.Range(0, 1000).Select(i => NewRequest(bad.Contains(i) ? $"bad{i}" : $"r{i}"))];
        RowReject[] unread = [new(0, null, null, new RowError("id", null, "required"), "{}")];

        var outcome = await Writer.WriteItemsAsync(items, unread, Origin, Stop);

        Assert.Equal(1000 - bad.Length, outcome.Accepted);
        Assert.Equal(
            [(0, "required"), .. bad.Select(at => (at + 1, "internal"))],
            outcome.Rejected.Select(r => (r.Index, r.Error.Code)).Order());
        await using var db = Database.Open();
        Assert.Equal(1000 - bad.Length, await db.Items.CountAsync(Stop));
        Assert.Equal(bad.Length + 1, await db.Rejects.CountAsync(Stop));
        var batch = await db.Batches.SingleAsync(Stop);
        Assert.Equal((outcome.Accepted, outcome.Rejected.Count), (batch.Accepted, batch.Rejected));
        Assert.Null(Database.Services.GetRequiredService<RecordWriter>().Fault);
        Assert.Equal(bad.Length, Database.Services.GetRequiredService<RecordWriter>().LastLeftOut?.Rows ?? 0);
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task Correction_WhoseFormerVersionIsThereAlready_IsTold_AndComesInOnceThatIsMended()
    {
        await DeliverAsync(NewRequest("a"), NewRequest("b"));
        await ExecuteAsync("INSERT INTO work_item_version (item_id, version, payload, batch_id, sequence) SELECT id, version, payload, 1, 1 FROM work_item WHERE source_id = 'a'");

        var outcome = await DeliverAsync(NewRequest("b", 2), NewRequest("a", 2), NewRequest("c"));

        Assert.Equal((2, "internal", 1), (outcome.Accepted, Assert.Single(outcome.Rejected).Error.Code, outcome.Rejected[0].Index));
        await ExecuteAsync("DELETE FROM work_item_version WHERE sequence = 1 AND item_id IN (SELECT id FROM work_item WHERE source_id = 'a')");
        Assert.Equal(1, (await DeliverAsync(NewRequest("a", 2))).Accepted);
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task ItemThatIsStoredUnreadably_HoldsNoOtherUp_NorDoesItsDueTime()
    {
        await DeliverAsync(NewRequest("a"), NewRequest("b"));
        await ExecuteAsync("UPDATE work_item SET payload = " + (Provider == StorageProvider.Sqlite ? "x'7b'" : "'\\x7b'") + " WHERE source_id = 'a'");
        Time.Advance(TimeSpan.FromDays(1));

        var outcome = await DeliverAsync(NewRequest("a", 2), NewRequest("b", 2), NewRequest("c"));

        Assert.Equal((2, "internal"), (outcome.Accepted, Assert.Single(outcome.Rejected).Error.Code));
    }

    [Fact]
    public async Task Returns_ThatTheDatabaseRefuses_AreTold_AndAllOthersAreStored()
    {
        Observation[] all = [.. Enumerable.Range(0, Sample.Rules.Territory.CellCount).Select(cell => Households(cell, 1, cell: cell))];
        await RefuseAsync("observation", "NEW.amount = 17");

        var outcome = await DeliverAsync(all);

        Assert.Equal((all.Length - 1, 17, "internal"), (outcome.Accepted, Assert.Single(outcome.Rejected).Index, outcome.Rejected[0].Error.Code));
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task EveryRowRefused_OfMany_IsNotLookedForRowByRow()
    {
        await RefuseAsync("work_item", "NEW.version > 0");

        var error = await Assert.ThrowsAsync<IntakeUnavailableException>(() => DeliverAsync([.. Enumerable.Range(0, 5000).Select(i => NewRequest($"r{i}"))]));

        Assert.Equal(IntakeFault.Internal, error.Fault);
        Assert.Empty(await ChangesAsync());
    }
}

public sealed class SqliteFaultyRowTests() : FaultyRowTests(StorageProvider.Sqlite);

[Trait("Group", "postgres")]
public sealed class PostgresFaultyRowTests() : FaultyRowTests(StorageProvider.PostgreSql);
