using Dashboard.Data.Changes;
using Dashboard.Data.Storage;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Tests.WorkItems;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Jobs;

public abstract class VerificationTests(StorageProvider provider) : NightTest(provider)
{
    private static readonly Measure Received = Find("request.received");
    private static readonly DateOnly Day = new(2026, 3, 18);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await DeliverAsync(NewRequest("a"), NewRequest("b"));
        await Runner.RunPendingAsync(Stop);
    }

    [Fact]
    public async Task Verification_OfWhatTheNightWrote_ComparesAndFindsNothing()
    {
        await DeliverAsync(NewRequest("c"));

        var (count, lines) = await VerifyAsync();

        Assert.Empty(lines);
        Assert.Equal(0, count.Differ);
        Assert.True(count.Compared > 50, $"{count.Compared} cells");
    }

    [Fact]
    public async Task Verification_OfAnAlteredDay_NamesMeasureDayAreaAndBothAmounts()
    {
        var store = new AmountStore(TerritoryMap.BuiltIn, GovernanceCatalogue.BuiltIn);
        store.Apply([new Contribution(Received.Id, Cell(), Day.DayNumber, ContributionKey.Amount, 5)]);
        await using (var db = Database.Open())
        {
            var row = await db.MeasureBlocks.SingleAsync(b => b.Measure == Received.Id && b.Anchor == Day.DayNumber, Stop);
            row.Blob = store.MeasureBlocks().Single().Blob;
            await db.SaveChangesAsync(Stop);
        }

        var (count, lines) = await VerifyAsync();

        Assert.Contains($"request.received 2026-03-18 {Sample.Community}: stored 5, rebuilt 2", lines);
        Assert.True(count.Differ > 0);
    }

    [Fact]
    public async Task Verification_OfAnAlteredRollup_NamesEveryAreaThatDiffers()
    {
        var store = new AmountStore(TerritoryMap.BuiltIn, GovernanceCatalogue.BuiltIn);
        store.Apply([new Contribution(Received.Id, Cell(), Day.DayNumber, ContributionKey.Amount, 3)]);
        await using (var db = Database.Open())
        {
            var month = new DateOnly(2026, 3, 1).DayNumber;
            var row = await db.RollupBlocks.SingleAsync(b => b.Measure == Received.Id && b.Grain == Grain.Month && b.Anchor == month, Stop);
            row.Blob = store.RollupBlocks(Received.Id).Single(b => b.Period.Grain == Grain.Month).Blob;
            await db.SaveChangesAsync(Stop);
        }

        var (count, lines) = await VerifyAsync();

        Assert.Contains("request.received 2026-03 5101: stored 3, rebuilt 2", lines);
        Assert.Contains("request.received 2026-03 5101 Urban: stored 3, rebuilt 2", lines);
        Assert.Contains($"request.received 2026-03 {Sample.Community}: stored 3, rebuilt 2", lines);
        Assert.Equal(lines.Count, count.Differ);
    }

    [Fact]
    public async Task Verification_OfALostRollup_NamesIt()
    {
        await using (var db = Database.Open())
        {
            await db.RollupBlocks.Where(b => b.Measure == Received.Id && b.Grain == Grain.Year).ExecuteDeleteAsync(Stop);
        }

        var (_, lines) = await VerifyAsync();

        Assert.Contains("request.received 2026 5101: stored 0, rebuilt 2", lines);
    }

    [Fact]
    public async Task Verification_OfAChangeThatNoRecordExplains_NamesTheCell()
    {
        await using (var db = Database.Open())
        {
            var last = await db.Set<Change>().OrderByDescending(c => c.Sequence).FirstAsync(Stop);
            var blob = DeltaCodec.Encode([new Contribution(Received.Id, Cell(), Day.DayNumber, ContributionKey.Amount, 7)], out var deltas);
            db.Set<Change>().Add(new()
            {
                Sequence = last.Sequence + 1, CommittedAt = last.CommittedAt, Kind = "items", Mark = last.Mark, Deltas = blob, DeltaCount = deltas,
            });
            await db.SaveChangesAsync(Stop);
        }

        var (_, lines) = await VerifyAsync();

        Assert.Equal([$"request.received 2026-03-18 {Sample.Community}: stored 9, rebuilt 2"], lines);
    }

    private static int Cell() => TerritoryMap.BuiltIn.TryFind(Sample.Community, out var area) ? area.Ordinal : throw new InvalidOperationException();

    private static Measure Find(string code) =>
        GovernanceCatalogue.BuiltIn.TryFindMeasure(code, out var found) ? found : throw new InvalidOperationException();
}

public sealed class SqliteVerificationTests() : VerificationTests(StorageProvider.Sqlite);

[Trait("Group", "postgres")]
public sealed class PostgresVerificationTests() : VerificationTests(StorageProvider.PostgreSql);
