using Dashboard.Data.Storage;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;
using Dashboard.Domain.WorkItems.Requests;
using Dashboard.Ingest;
using Dashboard.Tests.WorkItems;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Ingest.Writing;

/// <summary>A sender changes only what lies inside its areas, whatever place the new version names.</summary>
public abstract class AreaRightWritingTests(StorageProvider provider) : WriterTest(provider)
{
    private const string Own = "510104017001";
    private const string OwnToo = "510104017002";
    private const string Elsewhere = "510105002002";

    [Theory]
    [InlineData(2, false)]
    [InlineData(2, true)]
    [InlineData(1, false)]
    public async Task ItemThatLiesElsewhere_IsNotMovedNorWithdrawn_ByNamingAnOwnPlace(int version, bool deleted)
    {
        await DeliverAsync(At(Elsewhere, 1));

        var outcome = await Within("510104", At(Own, version, deleted));

        AssertForbidden(outcome, Own, "510104");
        await using var db = Database.Open();
        var stored = await db.Items.SingleAsync(Stop);
        Assert.Equal((1, false), (stored.Version, stored.Deleted));
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task DeletedItemThatLiesElsewhere_IsNotTaken()
    {
        await DeliverAsync(At(Elsewhere, 1));
        await DeliverAsync(At(Elsewhere, 2, deleted: true));

        AssertForbidden(await Within("510104", At(Own, 3)), Own, "510104");
    }

    [Fact]
    public async Task ItemThatLiesAboveTheSendersArea_IsNotTaken()
    {
        await DeliverAsync(At("510104", 1));

        AssertForbidden(await Within("510104017", At(Own, 2)), Own, "510104017");
    }

    [Fact]
    public async Task ItemOfAnotherType_ThatLiesElsewhere_TellsNothingOfItself()
    {
        await DeliverAsync(At(Elsewhere, 1));
        var other = new Dashboard.Domain.WorkItems.GridEvents.GridEvent
        {
            Source = "12345", Id = "a", Version = 2, Area = Own, State = "reported", ReportedAt = Sample.At("2026-03-19T08:00:00"),
        };

        AssertForbidden(await Within("510104", other), Own, "510104");
    }

    [Fact]
    public async Task SeveralVersionsInOneDelivery_AreAllHeldAgainstWhereTheItemLies()
    {
        await DeliverAsync(At(Elsewhere, 1));

        var outcome = await Within("510104", At(Own, 2), At(OwnToo, 3, deleted: true), At(Own, 4));

        Assert.Equal((0, 0, 3), (outcome.Accepted, outcome.Repeated, outcome.Rejected.Count));
    }

    [Fact]
    public async Task OwnItem_MovesInside_ButNotOut()
    {
        await DeliverAsync(At(Own, 1));

        var outcome = await Within("510104", At(OwnToo, 2), At(Elsewhere, 3));

        Assert.Equal(1, outcome.Accepted);
        Assert.Equal((Elsewhere, "forbidden-area"), (outcome.Rejected[0].Error.Value, outcome.Rejected[0].Error.Code));
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task SenderOfSeveralAreas_MovesBetweenThem()
    {
        await DeliverAsync(At(Elsewhere, 1));

        Assert.Equal(1, (await Writer.WriteItemsAsync([At(Own, 2)], [], Origin with { Within = Scope("510104", "510105") }, Stop)).Accepted);
    }

    /// <summary>The item moves while the delivery waits for the writer: the check is made where it is written.</summary>
    [Fact]
    public async Task ItemThatMovesAwayMeanwhile_IsNotTaken()
    {
        await DeliverAsync(At(Own, 1));

        var away = DeliverAsync(At(Elsewhere, 2));
        var late = Within("510104", At(Own, 3));

        Assert.Equal(1, (await away).Accepted);
        AssertForbidden(await late, Own, "510104");
    }

    [Fact]
    public async Task Return_OfAnotherArea_IsRefusedByTheWriterItself()
    {
        Assert.True(Sample.Rules.Territory.TryFind(Elsewhere, out var elsewhere));

        var outcome = await Writer.WriteObservationsAsync([Households(1, 1), Households(1, 1, cell: elsewhere.Ordinal)], [], Origin with { Within = Scope("510104") }, Stop);

        Assert.Equal((1, "forbidden-area"), (outcome.Accepted, Assert.Single(outcome.Rejected).Error.Code));
    }

    private static Request At(string area, int version, bool deleted = false) => NewRequest("a", version, r => (r.Area, r.Deleted) = (area, deleted));

    private static AreaScope Scope(params string[] codes) =>
        AreaScope.Of(codes.Select(code => Sample.Rules.Territory.TryFind(code, out var area) ? area : throw new ArgumentException(code)));

    private static void AssertForbidden(WriteOutcome outcome, string named, string allowed)
    {
        var error = Assert.Single(outcome.Rejected).Error;
        Assert.Equal((0, 0), (outcome.Accepted, outcome.Repeated));
        Assert.Equal(new RowError("area", named, "forbidden-area", allowed), error);
    }

    private Task<WriteOutcome> Within(string area, params WorkItem[] items) => Writer.WriteItemsAsync(items, [], Origin with { Within = Scope(area) }, Stop);
}

public sealed class SqliteAreaRightWritingTests() : AreaRightWritingTests(StorageProvider.Sqlite);

[Trait("Group", "postgres")]
public sealed class PostgresAreaRightWritingTests() : AreaRightWritingTests(StorageProvider.PostgreSql);
