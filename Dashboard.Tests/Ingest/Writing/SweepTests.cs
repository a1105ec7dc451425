using Dashboard.Data.Records;
using Dashboard.Data.Storage;
using Dashboard.Tests.WorkItems;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Ingest.Writing;

public abstract class SweepTests(StorageProvider provider) : WriterTest(provider)
{
    [Fact]
    public async Task DueTimePassing_IsWrittenAsAChange_Once()
    {
        await DeliverAsync(NewRequest("a"));
        Assert.Equal(0, await LoggedAsync("request.due"));

        Assert.Equal(0, await Writer.SweepAsync(Sample.At("2026-03-20T16:59:59"), Stop));
        Assert.Equal(1, await Writer.SweepAsync(Sample.At("2026-03-20T17:00:00"), Stop));
        Assert.Equal(0, await Writer.SweepAsync(Sample.At("2026-03-20T17:00:01"), Stop));

        Assert.Equal(1, await LoggedAsync("request.due"));
        Assert.Equal(["items", "sweep"], (await ChangesAsync()).Select(c => c.Kind));
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task NothingDue_MovesTheMarkWithoutAChange()
    {
        await DeliverAsync(NewRequest("a"));
        var noon = Sample.At("2026-03-20T13:00:00");

        await Writer.SweepAsync(noon, Stop);

        Assert.Single(await ChangesAsync());
        await using var db = Database.Open();
        var mark = await db.State.SingleAsync(s => s.Key == Watermark.Key, Stop);
        Assert.Equal($"{noon.ToUnixTimeMilliseconds()}", mark.Value);
    }

    [Fact]
    public async Task ClosedBeforeTheSweep_CountsAtOnce_AndNotAgain()
    {
        await DeliverAsync(NewRequest("a", 1, r => r.ClosedAt = Sample.At("2026-03-19T10:00:00")));
        Assert.Equal(1, await LoggedAsync("request.due"));

        await Writer.SweepAsync(Sample.At("2026-03-21T00:00:00"), Stop);

        Assert.Equal(1, await LoggedAsync("request.due"));
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task DeliveredAfterItsDueTime_CountsAsOverdueAtOnce()
    {
        await DeliverAsync(NewRequest("early"));
        Time.Advance(TimeSpan.FromHours(6));

        await DeliverAsync(NewRequest("late"));

        Assert.Equal(2, await LoggedAsync("request.due"));
        Assert.Equal(0, await LoggedAsync("request.closed-ontime"));
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task ClockSetBack_LeavesTheMarkWhereItIs()
    {
        await DeliverAsync(NewRequest("a"));
        await Writer.SweepAsync(Sample.At("2026-03-20T18:00:00"), Stop);

        await Writer.SweepAsync(Sample.At("2026-03-20T15:00:00"), Stop);
        await DeliverAsync(NewRequest("b"));

        Assert.Equal(2, await LoggedAsync("request.due"));
        await AssertLogEqualsRecordsAsync();
    }
}

public sealed class SqliteSweepTests() : SweepTests(StorageProvider.Sqlite);

[Trait("Group", "postgres")]
public sealed class PostgresSweepTests() : SweepTests(StorageProvider.PostgreSql);
