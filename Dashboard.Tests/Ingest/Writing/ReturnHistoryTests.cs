using Dashboard.Data.Storage;
using Dashboard.Ingest;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Ingest.Writing;

/// <summary>The versions of a source are remembered whoever holds the return meanwhile.</summary>
public abstract class ReturnHistoryTests(StorageProvider provider) : WriterTest(provider)
{
    private static readonly Observation[] BackAndForth =
    [
        Households(10, 1, source: "a"), Households(null, 2, source: "a"), Households(12, 1, source: "b"), Households(null, 2, source: "b"),
    ];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task OldVersion_AfterAnotherSourceHeldTheReturn_IsARepeat_AndAHigherOneCounts(bool together)
    {
        Observation[] all = [.. BackAndForth, BackAndForth[0], BackAndForth[1], BackAndForth[2], Households(7, 3, source: "a")];
        List<WriteOutcome> outcomes = together ? [await DeliverAsync(all)] : [];
        foreach (var one in all.Skip(outcomes.Count * all.Length))
        {
            outcomes.Add(await DeliverAsync(one));
        }

        Assert.Equal((5, 3, 0), (outcomes.Sum(o => o.Accepted), outcomes.Sum(o => o.Repeated), outcomes.Sum(o => o.Rejected.Count)));
        Assert.Equal(7, await LoggedAsync("household.count"));
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task OldVersion_WhileAnotherSourceHoldsTheReturn_IsARepeat_AndANewOneIsRefused()
    {
        await DeliverAsync(BackAndForth[..3]);

        var outcome = await DeliverAsync(BackAndForth[0], BackAndForth[1], Households(9, 3, source: "a"));

        Assert.Equal((0, 2), (outcome.Accepted, outcome.Repeated));
        Assert.Equal("held-by-other-source", Assert.Single(outcome.Rejected).Error.Code);
        Assert.Equal(12, await LoggedAsync("household.count"));
    }

    [Fact]
    public async Task OldVersion_WithOtherContent_IsTold_WhoeverHoldsTheReturn()
    {
        await DeliverAsync(BackAndForth);

        var outcome = await DeliverAsync(Households(11, 1, source: "a"), Households(3, 2, source: "b"));

        Assert.Equal(["same-version-differs", "same-version-differs"], outcome.Rejected.Select(r => r.Error.Code));
        Assert.Equal(0, await LoggedAsync("household.count"));
    }

    /// <summary>What the program did before its sources' versions were remembered: a v1 came back although a v2 was there.</summary>
    [Fact]
    public async Task ReturnThatAnOldVersionTookBack_InAnOlderProgram_CanBeCorrectedAgain()
    {
        await DeliverAsync(BackAndForth);
        await ExecuteAsync(
            "INSERT INTO observation_version (measure, grain, anchor, cell, source, version, amount, status, batch_id, sequence) "
            + "SELECT measure, grain, anchor, cell, source, version, amount, status, batch_id, sequence FROM observation");
        await ExecuteAsync("UPDATE observation SET source = 'a', version = 1, amount = NULL, sequence = 9");

        Assert.Equal(1, (await DeliverAsync(Households(8, 3, source: "a"))).Accepted);

        await using var db = Database.Open();
        Assert.Equal(2, await db.ObservationVersions.CountAsync(v => v.Source == "a" && v.Version == 1, Stop));
        Assert.Equal(8, (await db.Observations.SingleAsync(Stop)).Amount);
    }
}

public sealed class SqliteReturnHistoryTests() : ReturnHistoryTests(StorageProvider.Sqlite);

[Trait("Group", "postgres")]
public sealed class PostgresReturnHistoryTests() : ReturnHistoryTests(StorageProvider.PostgreSql);
