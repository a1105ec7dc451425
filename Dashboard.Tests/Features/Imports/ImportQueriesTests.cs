using System.Globalization;
using System.Resources;
using Dashboard.Data.Records;
using Dashboard.Data.Storage;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;
using Dashboard.Features.Imports;
using Dashboard.Identity;
using Dashboard.Tests.Support;
using Dashboard.Ui.Grids;

namespace Dashboard.Tests.Features.Imports;

public sealed class ImportQueriesTests() : DatabaseTest(StorageProvider.Sqlite)
{
    private static readonly Area City = TerritoryMap.BuiltIn.City;

    private static readonly Reader Steward = new("steward", AreaScope.Of(City), Rights.Read | Rights.Steward);

    private static readonly GridQuery First = GridQuery.Read("", []);

    private ImportQueries Queries => new(Database.Contexts, TerritoryMap.BuiltIn);

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await using var db = Database.Open();
        db.Add(new IntakeBatch { Id = 1, ReceivedAt = DateTimeOffset.UnixEpoch, Channel = "http", By = "key", Accepted = 1, Repeated = 0, Rejected = 40 });
        db.Add(new IntakeBatch { Id = 2, ReceivedAt = DateTimeOffset.UnixEpoch, Channel = "file", By = "import", FileName = "a.csv", Accepted = 0, Repeated = 0, Rejected = 2 });
        db.Add(new IntakeBatch { Id = 3, ReceivedAt = DateTimeOffset.UnixEpoch, Channel = "demo", By = "demo", Accepted = 2, Repeated = 0, Rejected = 0 });
        db.AddRange(Enumerable.Range(0, 40).Select(at => Reject(at + 1, 1, at, "12345", at < 30 ? "unknown-area" : "in-future", at % 2 == 0 ? "510104017001" : "510105002002")));
        db.Add(Reject(41, 2, 0, "grid", "in-future", "510104"));
        db.Add(Reject(42, 2, 1, null, "malformed", null));
        await db.SaveChangesAsync(Stop);
    }

    [Fact]
    public async Task Rejects_OfTheCity_AreNewestFirst_WithReasonsAndSources()
    {
        var page = await Queries.RejectsAsync(Steward, new RejectFilter(), First, Stop);

        Assert.Equal((42, 1, true, First.Size), (page.Rows.Total, page.Rows.Page, page.Rows.HasMore, page.Rows.Rows.Count));
        Assert.Equal(42, page.Rows.Rows[0].Id);
        Assert.Equal([new ReasonCount("unknown-area", 30), new ReasonCount("in-future", 11), new ReasonCount("malformed", 1)], page.Reasons);
        Assert.Equal(["12345", "grid"], page.Sources);
    }

    [Fact]
    public async Task Rejects_Filtered_KeepTheOtherReasonsInView()
    {
        var page = await Queries.RejectsAsync(Steward, new RejectFilter(Batch: 1, Source: "12345", Code: "in-future"), First with { Page = 9 }, Stop);

        Assert.Equal((10, 1, false), (page.Rows.Total, page.Rows.Page, page.Rows.HasMore));
        Assert.All(page.Rows.Rows, row => Assert.Equal("in-future", row.Code));
        Assert.Equal(["unknown-area", "in-future"], page.Reasons.Select(reason => reason.Code));
    }

    [Fact]
    public async Task Rejects_OfAPart_AreThoseWhoseWrittenAreaLiesInside()
    {
        Assert.True(TerritoryMap.BuiltIn.TryFind("510104", out var jinjiang));
        var district = Steward with { Scope = AreaScope.Of(jinjiang) };

        var page = await Queries.RejectsAsync(district, new RejectFilter(), First, Stop);

        Assert.Equal(21, page.Rows.Total);
        Assert.All(page.Rows.Rows, row => Assert.Contains("\"510104", row.Raw, StringComparison.Ordinal));
        Assert.Empty(await Queries.BatchesAsync(district, Stop));
    }

    [Theory]
    [InlineData("received", 1, 2)]
    [InlineData("-received", 42, 41)]
    [InlineData("reason", 41, 40)]
    [InlineData("-source", 41, 40)]
    public async Task Rejects_Sorted_StandInThatOrder_OnThePageAndInTheExport(string sort, long first, long second)
    {
        var query = GridQuery.Read($"/imports?sort={sort}", RejectOrder.All);
        Assert.True(TerritoryMap.BuiltIn.TryFind("510104", out var jinjiang));

        var page = await Queries.RejectsAsync(Steward, new RejectFilter(), query, Stop);
        var all = await Queries.AllAsync(Steward, new RejectFilter(), query, 100, Stop);
        var part = await Queries.AllAsync(Steward with { Scope = AreaScope.Of(jinjiang) }, new RejectFilter(), query, 100, Stop);

        Assert.Equal((first, second), (page.Rows.Rows[0].Id, page.Rows.Rows[1].Id));
        Assert.Equal(42, all.Count);
        Assert.Equal(page.Rows.Rows.Select(row => row.Id), all.Take(First.Size).Select(row => row.Id));
        Assert.Equal(all.Where(row => row.Raw.Contains("\"510104", StringComparison.Ordinal)).Select(row => row.Id), part.Select(row => row.Id));
        Assert.Equal(31, (await Queries.AllAsync(Steward, new RejectFilter(), query, 30, Stop)).Count);
    }

    [Fact]
    public async Task WithoutTheRight_NothingIsShown()
    {
        var leader = Steward with { Rights = Rights.Read | Rights.Records };

        Assert.Equal(0, (await Queries.RejectsAsync(leader, new RejectFilter(), First, Stop)).Rows.Total);
        Assert.Empty(await Queries.BatchesAsync(leader, Stop));
    }

    [Fact]
    public async Task Batches_AreNewestFirst_WithoutTheCleanOnesOfTheSimulator() => Assert.Equal([2, 1], (await Queries.BatchesAsync(Steward, Stop)).Select(batch => batch.Id));

    [Fact]
    public void EveryCode_HasAShortName() =>
        Assert.All(RowCodes.All, code => Assert.False(string.IsNullOrEmpty(new ResourceManager(typeof(ImportsText)).GetString($"reason:{code}", CultureInfo.GetCultureInfo("zh-CN"))), code));

    private static StoredReject Reject(long id, long batch, int row, string? source, string code, string? area) => new()
    {
        Id = id, BatchId = batch, RowIndex = row, Source = source, SourceId = $"{id}", Field = "area", Value = area, Code = code, ReceivedAt = DateTimeOffset.UnixEpoch,
        Raw = area is null ? "garbage" : $"{{\"area\" : \"{area}\",",
    };
}
