using Dashboard.Data.Provenance;
using Dashboard.Data.Provenance.Pages;
using Dashboard.Data.Storage;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;
using Dashboard.Domain.WorkItems.Assignments;
using Dashboard.Domain.WorkItems.Mediations;
using Dashboard.Domain.WorkItems.Requests;
using Dashboard.Identity;
using Dashboard.Identity.Audit;
using Dashboard.Ingest;
using Dashboard.Tests.Ingest.Writing;
using Dashboard.Tests.WorkItems;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Data.Provenance;

public abstract class RecordQueriesTests(StorageProvider provider) : WriterTest(provider)
{
    private static readonly TerritoryMap Map = TerritoryMap.BuiltIn;
    private static readonly Period March = Period.Of(Grain.Month, new DateOnly(2026, 3, 1));

    [Fact]
    public async Task Records_AreThoseThatCount_NewestFirst_ByPage()
    {
        await DeliverAsync(
            NewRequest("closed", 1, r => r.ClosedAt = Sample.At("2026-03-19T10:00:00")), NewRequest("open"), NewRequest("gone", 1, r => r.Deleted = true),
            NewRequest("elsewhere", 1, r => r.Area = "510104017002"));

        var all = await ReadAsync(Of("request.received"));
        Assert.Equal(["open", "closed"], all.Rows.Select(r => r.Id));
        Assert.Equal(("dispatched", "help", 1m), (all.Rows[0].State, all.Rows[0].Title, all.Rows[0].Amount));
        Assert.Equal("receivedAt", all.Rows[0].Moments[0].Field);
        Assert.Equal(Sample.At("2026-03-18T09:00:00"), all.Rows[0].Moments[0].At);

        var second = await ReadAsync(Of("request.received") with { PageSize = 1, Page = 2 });
        Assert.Equal(("closed", false), (Assert.Single(second.Rows).Id, second.HasMore));
        Assert.True((await ReadAsync(Of("request.received") with { PageSize = 1 })).HasMore);
        Assert.Equal(["closed"], (await ReadAsync(Of("request.due"))).Rows.Select(r => r.Id));
        Assert.Empty((await ReadAsync(Of("request.received") with { Period = March.Previous() })).Rows);
    }

    [Fact]
    public async Task Records_OfEveryMeasureAndArea_AddUpToTheLoggedAmount()
    {
        var random = new Random(7);
        var items = new RandomItems(random);
        await DeliverAsync([.. Enumerable.Range(0, 400).Select(i => items.Next($"i{i}", 1)).Select(i => i with { Source = $"s{(int)i.Type}" })]);
        var logged = await LoggedAsync();
        Area[] areas = [Map.City, .. Map.AtLevel(AreaLevel.District, Map.City, Partition.Statistical).Take(4)];
        foreach (var measure in GovernanceCatalogue.BuiltIn.Measures.Where(m => m.Origin == MeasureOrigin.CaseDerived && m.Nature != MeasureNature.Cumulative))
        {
            foreach (var area in areas)
            {
                var page = await ReadAsync(new RecordQuery(measure, area, March, PageSize: 500));
                var expected = logged.Where(d => d.Measure == measure.Id && area.ContainsCell(d.Cell) && March.Contains(DateOnly.FromDayNumber(d.Day)))
                    .Sum(d => d.Amount);
                var scale = measure.Nature is MeasureNature.Duration or MeasureNature.Distinct ? 0 : measure.Decimals;
                Assert.Equal(expected, page.Rows.Sum(r => r.Amount) * (decimal)Math.Pow(10, scale));
            }
        }
    }

    [Fact]
    public async Task DuplicateForms_ShowTheOnesThatCount()
    {
        await DeliverAsync(Form("first", "civil-affairs", 1), Form("second", "housing", 5));

        Assert.Equal(["second"], (await ReadAsync(Of(FormAsks.MeasureCode))).Rows.Select(r => r.Id));
    }

    [Theory]
    [InlineData("mediation.concluded", "2026-03")]
    [InlineData("mediation.concluded", "2026-03-05")]
    [InlineData("mediation.accepted", "2026-W10")]
    [InlineData("mediation.succeeded", "2026")]
    public async Task Mediations_AreListedFromTheSubdistrictUp_AndNeverNameTheirCommunity(string measure, string period)
    {
        await DeliverAsync([.. Enumerable.Range(0, 5).Select(i => Mediation($"{Sample.Community}-{i}"))]);
        var query = new RecordQuery(Measure(measure), Area(Sample.Community), Period.Parse(period));

        Assert.Equal((true, 0), ((await ReadAsync(query)) is { IsHidden: var hidden, Rows.Count: var count } ? (hidden, count) : default));
        foreach (var area in new[] { "510104017", "510104", "5101" })
        {
            var page = await ReadAsync(query with { Area = Area(area) });
            Assert.Equal(5, page.Rows.Count);
            Assert.All(page.Rows, row => Assert.Equal(("510104017", null), (row.Area.Code, row.Id)));
        }
    }

    [Fact]
    public async Task Mediations_OfAStratumThatMayBeOneCommunity_AreNotListed()
    {
        await DeliverAsync(Mediation("m"));
        var urban = new RecordQuery(Measure("mediation.concluded"), Map.City, March, Settlement.Urban);

        Assert.True((await ReadAsync(urban)).IsHidden);
        Assert.False((await ReadAsync(urban with { Area = Area("510104") })).IsHidden);
    }

    [Fact]
    public async Task DueTime_OverDaysWithoutANotice_SaysThatItIsAssumed()
    {
        var old = new Request
        {
            Source = "12345", Id = "old", Version = 1, Area = Sample.Community, State = "received", Nature = "help", ReceivedAt = Sample.At("2011-03-18T09:00:00"),
        };
        await DeliverAsync(Sample.Rules.WithDueTime(old), Sample.Rules.WithDueTime(old with { Id = "new", ReceivedAt = Sample.At("2026-03-18T09:00:00") }));

        Assert.True(Assert.Single((await ReadAsync(Of("request.received") with { Period = Period.Parse("2011-03") })).Rows).IsDueAssumed);
        Assert.False(Assert.Single((await ReadAsync(Of("request.received"))).Rows).IsDueAssumed);
    }

    [Fact]
    public async Task Returns_OfAStock_ShowTheOneCarriedForward()
    {
        var measure = Measure("household.count");
        Observation Household(int year, long amount) => new(
            measure.Id, Area(Sample.Community).Ordinal, Period.Of(measure.ReturnGrain, new DateOnly(year, 1, 1)), amount, "final", "steward", 1);
        await Writer.WriteObservationsAsync([Household(2024, 10), Household(2025, 20)], [], Origin, Stop);

        var row = Assert.Single((await ReadAsync(Of("household.count"))).Rows);

        Assert.Equal((true, "2025", 20m, "final"), (row.IsReturn, row.Id, row.Amount, row.State));
    }

    [Fact]
    public async Task Reading_IsWrittenDown_WithWhoWhatAndHowMany_AndRefusedWhenItCannotBe()
    {
        await DeliverAsync(NewRequest("a"), NewRequest("b"));
        var reader = new Reader("clerk", AreaScope.Of(Area("510104")), Rights.Read | Rights.Records);
        var log = Database.Services.GetRequiredService<ReadingLog>();
        await log.StartAsync(Stop);

        await ReadAsync(Of("request.received") with { Page = 1, Figure = "services.request.per-1000 Numerator" }, reader);
        await log.StopAsync(Stop);

        await using var db = Database.Open();
        var entry = Assert.Single(await db.AuditEntries.ToListAsync(Stop));
        Assert.Equal(("clerk", "records-read", $"request.received, {Sample.Community}, 2026-03"), (entry.Who, entry.Action, entry.Subject));
        Assert.Equal("way=Page; figure=services.request.per-1000 Numerator; without=-; settlement=-; page=1; rows=2", entry.Detail);
        await Assert.ThrowsAsync<AuditUnavailableException>(() => ReadAsync(Of("request.received"), reader));
    }

    [Fact]
    public async Task OutsideTheScope_OrWithoutTheRight_IsRefused()
    {
        var inside = new Reader("d", AreaScope.Of(Area("510104")), Rights.Read | Rights.Records);

        await Assert.ThrowsAsync<OutOfScopeException>(() => ReadAsync(Of("request.received") with { Area = Area("510105") }, inside));
        await Assert.ThrowsAsync<OutOfScopeException>(() => ReadAsync(Of("request.received") with { Area = Map.City }, inside));
        await Assert.ThrowsAsync<UnauthorizedAccessException>(() => ReadAsync(Of("request.received"), inside with { Rights = Rights.Read }));
    }

    [Fact]
    public async Task Pages_WalkedOneByOneOrJumpedTo_GiveEachRecordOnce_WhateverChangesBetweenThem()
    {
        await DeliverAsync([.. Enumerable.Range(0, 1_200).Select(i => NewRequest($"r{i:0000}", 1, r => r.Area = i % 3 == 0 ? "510104017002" : Sample.Community))]);
        var subdistrict = Of("request.received") with { Area = Area("510104017"), PageSize = 100 };

        Assert.Equal("r0199", (await ReadAsync(subdistrict with { Page = 11 })).Rows[0].Id);
        Assert.Equal(Expected(1_200, []), await WalkAsync(subdistrict));

        await DeliverAsync(NewRequest("r0007", 2, r => r.Deleted = true), NewRequest("r0600", 2, r => r.Area = "510105"), NewRequest("r1200"));
        await DeliverAsync(NewRequest("r0601", 2, r => r.Area = "510104017002"));
        Assert.Equal(Expected(1_201, [7, 600]), await WalkAsync(subdistrict));
        await DeliverAsync(NewRequest("r0007", 3), NewRequest("r0600", 3));
        Assert.Equal(Expected(1_201, []), await WalkAsync(subdistrict));

        static IEnumerable<string> Expected(int count, int[] without) => Enumerable.Range(0, count).Except(without).Reverse().Select(i => $"r{i:0000}");
    }

    [Fact]
    public async Task Pages_EachAfterTheOneBefore_GiveEachRecordOnce_WhileOthersArrive()
    {
        await DeliverAsync([.. Enumerable.Range(0, 130).Select(i => NewRequest($"r{i:000}", 1, r => r.Deleted = i % 10 == 0))]);
        var due = Of("request.received") with { PageSize = 25 };
        var walked = new List<string?>();
        var page = await ReadAsync(due);
        walked.AddRange(page.Rows.Select(row => row.Id));
        while (page.Next is { } next)
        {
            await DeliverAsync(NewRequest($"later-{walked.Count}"));
            page = await ReadAsync(due with { After = next });
            walked.AddRange(page.Rows.Select(row => row.Id));
        }

        Assert.Equal(Enumerable.Range(0, 130).Where(i => i % 10 != 0).Reverse().Select(i => $"r{i:000}"), walked);
        Assert.False(page.HasMore);
    }

    [Fact]
    public async Task Records_ThatChangeBeyondWhatWasLookedAt_StandOnTheirPage()
    {
        await DeliverAsync([.. Enumerable.Range(0, 1_500).Select(i => NewRequest($"r{i:0000}", 1, r => r.ClosedAt = i == 3 ? null : Sample.At("2026-03-19T10:00:00")))]);
        var due = Of("request.due") with { PageSize = 100 };

        Assert.Equal("r1499", (await ReadAsync(due)).Rows[0].Id);
        await DeliverAsync(NewRequest("r0003", 2, r => r.ClosedAt = Sample.At("2026-03-19T10:00:00")), NewRequest("r0002", 2, r => r.Deleted = true));

        Assert.Equal(["r0004", "r0003", "r0001", "r0000"], (await ReadAsync(due with { Page = 15 })).Rows.Select(row => row.Id).TakeLast(4));
    }

    [Fact]
    public async Task Items_ThatTakeEachOthersPlaceInOneChange_LeaveNoPageShort()
    {
        await DeliverAsync([.. Enumerable.Range(0, 6).Select(i => NewRequest($"r{i}", 1, r => r.Deleted = i == 5))]);
        var pages = Of("request.received") with { PageSize = 2 };
        Assert.Equal(["r4", "r3", "r2", "r1", "r0"], await WalkAsync(pages));

        await DeliverAsync(NewRequest("r4", 2, r => r.Deleted = true), NewRequest("r5", 2));
        Assert.Equal(["r5", "r3", "r2", "r1", "r0"], await WalkAsync(pages));

        await DeliverAsync(NewRequest("r3", 2, r => r.Deleted = true), NewRequest("r6"));
        Assert.Equal(["r2", "r1"], (await ReadAsync(pages with { Page = 2 })).Rows.Select(row => row.Id));
        Assert.Equal(["r6", "r5", "r2", "r1", "r0"], await WalkAsync(pages));
    }

    [Fact]
    public async Task Returns_ThatCameMeanwhile_LeaveTheListAsItIs()
    {
        await DeliverAsync(NewRequest("a"), NewRequest("b"));
        Assert.Equal(["b", "a"], await WalkAsync(Of("request.received")));
        await ExecuteAsync("UPDATE work_item SET first_day = NULL");

        await DeliverAsync(Households(10, 1));
        Assert.Equal(["b", "a"], await WalkAsync(Of("request.received")));

        await DeliverAsync(NewRequest("c"));
        Assert.Equal(["c"], await WalkAsync(Of("request.received")));
    }

    [Fact]
    public async Task Lists_AreGivenBack_WhenNobodyReadsForAWhile()
    {
        await DeliverAsync(NewRequest("a"));
        await ReadAsync(Of("request.received"));
        var lists = Database.Services.GetRequiredService<ItemLists>();
        Assert.Equal(1, lists.Count);

        Time.Advance(ItemLists.Rest);

        Assert.Equal(0, lists.Count);
        Assert.Single((await ReadAsync(Of("request.received"))).Rows);
    }

    private async Task<List<string?>> WalkAsync(RecordQuery query)
    {
        List<string?> ids = [];
        for (var page = 1; ; page++)
        {
            var read = await ReadAsync(query with { Page = page });
            ids.AddRange(read.Rows.Select(row => row.Id));
            if (!read.HasMore)
            {
                return ids;
            }
        }
    }

    private static Area Area(string code)
    {
        Assert.True(Map.TryFind(code, out var area), code);
        return area;
    }

    private static Measure Measure(string code)
    {
        Assert.True(GovernanceCatalogue.BuiltIn.TryFindMeasure(code, out var measure), code);
        return measure;
    }

    private static Assignment Form(string id, string department, int day) => new()
    {
        Source = "platform", Id = id, Version = 1, Area = Sample.Community, State = "dispatched", Category = "report-form", Department = department,
        Datasets = ["residents"], ArrivedAt = Sample.At("2026-03-01T09:00:00").AddDays(day),
    };

    private static Mediation Mediation(string id) => new()
    {
        Source = "mediation", Id = id, Version = 1, Area = Sample.Community, State = "agreed", Kind = "neighbour", Level = "community",
        AcceptedAt = Sample.At("2026-03-02T09:00:00"), ConcludedAt = Sample.At("2026-03-05T09:00:00"),
    };

    private static RecordQuery Of(string measure) => new(Measure(measure), Area(Sample.Community), March);

    private Task<RecordPage> ReadAsync(RecordQuery query, Reader? reader = null) =>
        Database.Services.GetRequiredService<RecordQueries>().ReadAsync(reader ?? Reader.Program(Map), query, ReadingWay.Page, Stop);
}

public sealed class SqliteRecordQueriesTests() : RecordQueriesTests(StorageProvider.Sqlite);

[Trait("Group", "postgres")]
public sealed class PostgresRecordQueriesTests() : RecordQueriesTests(StorageProvider.PostgreSql);
