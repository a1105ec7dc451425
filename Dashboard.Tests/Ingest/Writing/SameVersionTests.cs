using Dashboard.Data.Storage;
using Dashboard.Domain.WorkItems;
using Dashboard.Domain.WorkItems.Requests;
using Dashboard.Ingest;
using Dashboard.Tests.WorkItems;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Ingest.Writing;

/// <summary>A version that comes again with other content is no repeat: someone sent two things under one number.</summary>
public abstract class SameVersionTests(StorageProvider provider) : WriterTest(provider)
{
    [Fact]
    public async Task CurrentVersion_WithOtherContent_IsTold_AndWhatIsStoredStays()
    {
        await DeliverAsync(Named("a", 1, "市容"));

        var outcome = await DeliverAsync(Named("a", 1, "甯傚"), Named("a", 1, "市容"));

        AssertDiffers(outcome, "1", repeated: 1);
        await using var db = Database.Open();
        Assert.Equal(Named("a", 1, "市容"), Sample.Rules.Deserialize((await db.Items.SingleAsync(Stop)).Payload));
        Assert.Equal("same-version-differs", (await db.Rejects.SingleAsync(Stop)).Code);
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task FormerVersion_IsComparedWithTheHistory_AndOneThatNeverCameIsARepeat()
    {
        await DeliverAsync(Named("a", 1, "x"));
        await DeliverAsync(Named("a", 3, "y"));
        await DeliverAsync(Named("a", 5, "z"));

        AssertDiffers(await DeliverAsync(Named("a", 1, "x"), Named("a", 3, "other"), Named("a", 4, "late")), "3", repeated: 2);
    }

    [Fact]
    public async Task WithinOneDelivery_EachVersionIsComparedWithTheOneBefore()
    {
        var outcome = await DeliverAsync(Named("a", 1, "x"), Named("a", 1, "x"), Named("a", 2, "y"), Named("a", 1, "other"));

        AssertDiffers(outcome, "1", repeated: 1, accepted: 2);
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task DueTimeOfAServiceLimit_IsNotWhatTheSourceSaid()
    {
        var read = (Request)Sample.Rules.WithDueTime(Named("a", 1, "x") with { DueAt = null });
        await DeliverAsync(read with { DueAt = read.DueAt!.Value.AddDays(1) });

        Assert.Equal(1, (await DeliverAsync(read)).Repeated);
        AssertDiffers(await DeliverAsync(read with { DueAt = read.DueAt!.Value.AddDays(2) }), "1", repeated: 0);
    }

    [Fact]
    public async Task PaddingThatWasStoredInThePast_IsNotWhatTheSourceSaid()
    {
        await DeliverAsync(Named("a", 1, " 市容\u3000"));

        Assert.Equal(1, (await DeliverAsync(Named("a", 1, "市容"))).Repeated);
    }

    [Fact]
    public async Task Return_WithAnotherAmountOrStatus_IsTold_CurrentAndFormer()
    {
        await DeliverAsync(Households(10, 1));
        AssertDiffers(await DeliverAsync(Households(11, 1), Households(10, 1)), "1", repeated: 1);
        AssertDiffers(await DeliverAsync(Households(10, 1, "provisional"), Households(10, 1)), "1", repeated: 1);

        await DeliverAsync(Households(12, 3));

        AssertDiffers(await DeliverAsync(Households(10, 1), Households(99, 1), Households(5, 2)), "1", repeated: 2);
        Assert.Equal(12, await LoggedAsync("household.count"));
    }

    [Fact]
    public async Task ReturnWithinOneDelivery_IsComparedWithTheOneBefore() =>
        AssertDiffers(await DeliverAsync(Households(10, 1), Households(11, 2), Households(12, 1), Households(null, 2), Households(10, 1)), ["1", "2"], repeated: 1, accepted: 2);

    private static Request Named(string id, int version, string category) => NewRequest(id, version) with { Category = category };

    private static void AssertDiffers(WriteOutcome outcome, string version, int repeated, int accepted = 0) => AssertDiffers(outcome, [version], repeated, accepted);

    private static void AssertDiffers(WriteOutcome outcome, string[] versions, int repeated, int accepted)
    {
        Assert.Equal((accepted, repeated), (outcome.Accepted, outcome.Repeated));
        Assert.All(outcome.Rejected, reject => Assert.Equal(("version", "same-version-differs"), (reject.Error.Field, reject.Error.Code)));
        Assert.Equal(versions, outcome.Rejected.Select(reject => reject.Error.Value));
    }
}

public sealed class SqliteSameVersionTests() : SameVersionTests(StorageProvider.Sqlite);

[Trait("Group", "postgres")]
public sealed class PostgresSameVersionTests() : SameVersionTests(StorageProvider.PostgreSql);
