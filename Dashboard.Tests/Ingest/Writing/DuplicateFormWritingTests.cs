using Dashboard.Data.Storage;
using Dashboard.Domain.WorkItems.Assignments;
using Dashboard.Tests.WorkItems;

namespace Dashboard.Tests.Ingest.Writing;

public abstract class DuplicateFormWritingTests(StorageProvider provider) : WriterTest(provider)
{
    private const string Other = "510104017002";

    [Fact]
    public async Task SecondDepartmentAskingTheSame_IsADuplicate()
    {
        await DeliverAsync(Form("a", "civil-affairs", day: 1));
        await DeliverAsync(Form("b", "housing", day: 10), Form("c", "housing", day: 12, datasets: "rents"));

        Assert.Equal(1, await LoggedAsync(FormAsks.MeasureCode));
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task EarlierAskDeliveredLate_MakesTheStoredOneADuplicate()
    {
        await DeliverAsync(Form("b", "housing", day: 10));
        await DeliverAsync(Form("a", "civil-affairs", day: 1));

        Assert.Equal(1, await LoggedAsync(FormAsks.MeasureCode));
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task EarlierAskWithdrawnOrMoved_FreesTheLater()
    {
        await DeliverAsync(Form("a", "civil-affairs", day: 1), Form("b", "housing", day: 10));
        await DeliverAsync(Form("a", "civil-affairs", day: 1, version: 2, area: Other));
        Assert.Equal(0, await LoggedAsync(FormAsks.MeasureCode));
        await AssertLogEqualsRecordsAsync();

        await DeliverAsync(Form("a", "civil-affairs", day: 1, version: 3));
        Assert.Equal(1, await LoggedAsync(FormAsks.MeasureCode));

        await DeliverAsync(Form("a", "civil-affairs", day: 1, version: 4) with { Deleted = true });
        Assert.Equal(0, await LoggedAsync(FormAsks.MeasureCode));
        await AssertLogEqualsRecordsAsync();
    }

    [Fact]
    public async Task DuplicateMovedToAnotherCommunity_LeavesTheFormerOneClean()
    {
        await DeliverAsync(Form("a", "civil-affairs", day: 1), Form("b", "housing", day: 10), Form("x", "safety", day: 2, area: Other));

        await DeliverAsync(Form("b", "housing", day: 10, version: 2, area: Other));

        Assert.Equal(1, await LoggedAsync(FormAsks.MeasureCode));
        await AssertLogEqualsRecordsAsync();
    }

    private static Assignment Form(string id, string department, int day, int version = 1, string area = Sample.Community, string datasets = "residents") => new()
    {
        Source = "platform",
        Id = id,
        Version = version,
        Area = area,
        State = "dispatched",
        Category = "report-form",
        Department = department,
        Datasets = [datasets],
        ArrivedAt = Sample.At("2026-02-01T09:00:00").AddDays(day),
    };
}

public sealed class SqliteDuplicateFormWritingTests() : DuplicateFormWritingTests(StorageProvider.Sqlite);

[Trait("Group", "postgres")]
public sealed class PostgresDuplicateFormWritingTests() : DuplicateFormWritingTests(StorageProvider.PostgreSql);
