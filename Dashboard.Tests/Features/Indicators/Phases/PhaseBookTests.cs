using Dashboard.Data.Changes;
using Dashboard.Data.Storage;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Domain.Territory;
using Dashboard.Features.Indicators.Phases;
using Dashboard.Identity;
using Dashboard.Identity.Acts;
using Dashboard.Identity.Audit;
using Dashboard.Signals;
using Dashboard.Tests.Support;
using Dashboard.Tests.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Features.Indicators.Phases;

public abstract class PhaseBookTests(StorageProvider provider) : DatabaseTest(provider)
{
    private static readonly Area City = TerritoryMap.BuiltIn.City;
    private static readonly DateOnly March = new(2026, 3, 1);

    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 25, 2, 0, 0, TimeSpan.Zero));
    private readonly CommitSignal committed = new();
    private readonly FakeStandings standings = new();

    private Reader Staff => field ??= standings.SignIn("staff", RoleNames.Staff, "5101");

    private PhaseBook Book => new(Database.Contexts, new ActGate(standings, new Readers(TerritoryMap.BuiltIn)), committed, clock);

    [Fact]
    public async Task Start_IsListed_Audited_Hinted_AndFollowed()
    {
        var hints = 0;
        using var listening = committed.Listen(() => hints++);
        var tail = new ChangeTail(Database.Connections);
        var stamp = await tail.PhaseStampAsync(Stop);

        Assert.Null(await Book.StartAsync(Staff, Some.OnTime, City, March, "  派单规则改变 ", Stop));

        var entry = Assert.Single(await Book.ListAsync(Staff, Some.OnTime, City, Stop));
        Assert.Equal((March, "派单规则改变", "staff", clock.GetUtcNow(), false), (entry.FirstDay, entry.Reason, entry.StartedBy, entry.StartedAt, entry.IsWithdrawn));
        await using var db = Database.Open();
        var audit = await db.AuditEntries.SingleAsync(one => one.Action == AuditActions.PhaseStarted, Stop);
        Assert.Equal(("staff", $"{Some.OnTime.Code} 5101 2026-03-01", "派单规则改变"), (audit.Who, audit.Subject, audit.Detail));
        Assert.Equal(1, hints);
        Assert.NotEqual(stamp, await tail.PhaseStampAsync(Stop));
        Assert.Equal([new StartedPhase(March, "派单规则改变", "staff")], (await tail.PhasesAsync(Stop)).Of(Some.OnTime.Code, "5101"));
        Assert.Empty((await tail.PhasesAsync(Stop)).Of(Some.OnTime.Code, "510104"));
    }

    [Fact]
    public async Task Withdraw_KeepsThePhaseInTheList_ButNotInForce()
    {
        await Book.StartAsync(Staff, Some.OnTime, City, March, "派单规则改变", Stop);
        var id = (await Book.ListAsync(Staff, Some.OnTime, City, Stop))[0].Id;
        var tail = new ChangeTail(Database.Connections);
        var stamp = await tail.PhaseStampAsync(Stop);

        Assert.Equal(PhaseRefusal.ReasonMissing, await Book.WithdrawAsync(Staff, City, id, " ", Stop));
        Assert.Null(await Book.WithdrawAsync(Staff, City, id, "其实没有改变", Stop));
        Assert.Equal(PhaseRefusal.Gone, await Book.WithdrawAsync(Staff, City, id, "再撤一次", Stop));

        var entry = Assert.Single(await Book.ListAsync(Staff, Some.OnTime, City, Stop));
        Assert.Equal(("staff", "其实没有改变"), (entry.WithdrawnBy, entry.WithdrawalReason));
        Assert.Empty((await tail.PhasesAsync(Stop)).Of(Some.OnTime.Code, "5101"));
        Assert.NotEqual(stamp, await tail.PhaseStampAsync(Stop));
        Assert.Null(await Book.StartAsync(Staff, Some.OnTime, City, March, "又有改变", Stop));
    }

    [Theory]
    [InlineData("", 0, PhaseRefusal.ReasonMissing)]
    [InlineData("   ", 0, PhaseRefusal.ReasonMissing)]
    [InlineData("新口径", 1, PhaseRefusal.DayAhead)]
    public async Task Start_WithAFault_TellsIt_AndStoresNothing(string reason, int daysAhead, PhaseRefusal refusal)
    {
        Assert.Equal(refusal, await Book.StartAsync(Staff, Some.OnTime, City, new DateOnly(2026, 11, 25).AddDays(daysAhead), reason, Stop));
        Assert.Empty(await Book.ListAsync(Staff, Some.OnTime, City, Stop));
    }

    [Theory]
    [InlineData(PhaseBook.LongestReason, null)]
    [InlineData(PhaseBook.LongestReason + 1, PhaseRefusal.ReasonTooLong)]
    public async Task Start_WithALongReason_IsAcceptedUpToTheLimit(int length, PhaseRefusal? refusal) =>
        Assert.Equal(refusal, await Book.StartAsync(Staff, Some.OnTime, City, March, new string('改', length), Stop));

    [Fact]
    public async Task Start_OnADayTaken_IsRefused()
    {
        await Book.StartAsync(Staff, Some.OnTime, City, March, "派单规则改变", Stop);

        Assert.Equal(PhaseRefusal.DayTaken, await Book.StartAsync(Staff, Some.OnTime, City, March, "别的原因", Stop));
        Assert.Null(await Book.StartAsync(Staff, Some.OnTime, Some.Area("510104"), March, "别的区域", Stop));
    }

    [Theory]
    [InlineData(RoleNames.Leader)]
    [InlineData(RoleNames.District)]
    [InlineData(RoleNames.Subdistrict)]
    [InlineData(RoleNames.Steward)]
    public async Task Start_WithoutTheRight_IsRefused(string role) =>
        Assert.Equal(PhaseRefusal.NotAllowed, await Book.StartAsync(standings.SignIn(role, role, "5101"), Some.OnTime, City, March, "改变", Stop));

    [Fact]
    public async Task Start_OutsideTheScope_IsRefused_AndTheListIsClosed()
    {
        var jinjiang = standings.SignIn("jinjiang", RoleNames.Staff, "510104");

        Assert.Equal(PhaseRefusal.NotAllowed, await Book.StartAsync(jinjiang, Some.OnTime, City, March, "改变", Stop));
        Assert.Equal(PhaseRefusal.NotAllowed, await Book.StartAsync(jinjiang, Some.OnTime, Some.Area("510105"), March, "改变", Stop));
        await Assert.ThrowsAsync<OutOfScopeException>(() => Book.ListAsync(jinjiang, Some.OnTime, Some.Area("510105"), Stop));
        Assert.Null(await Book.StartAsync(jinjiang, Some.OnTime, Some.Area("510104"), March, "改变", Stop));
    }

    [Fact]
    public async Task Act_OfAReaderWhoseSessionEndedOrRightIsGone_IsRefused_WhateverThePageStillShows()
    {
        await Book.StartAsync(Staff, Some.OnTime, City, March, "派单规则改变", Stop);
        var id = (await Book.ListAsync(Staff, Some.OnTime, City, Stop))[0].Id;
        var held = Staff;

        standings.Change(held, RoleNames.Leader, "5101");
        Assert.Equal(PhaseRefusal.NotAllowed, await Book.WithdrawAsync(held, City, id, "并未改变", Stop));
        standings.Change(held, RoleNames.Staff, "510104");
        Assert.Equal(PhaseRefusal.NotAllowed, await Book.WithdrawAsync(held, City, id, "并未改变", Stop));
        standings.End(held);
        Assert.Equal(PhaseRefusal.NotAllowed, await Book.WithdrawAsync(held, City, id, "并未改变", Stop));
        Assert.Equal(PhaseRefusal.NotAllowed, await Book.StartAsync(held, Some.OnTime, City, March.AddDays(1), "再改", Stop));

        Assert.False(Assert.Single(await Book.ListAsync(held, Some.OnTime, City, Stop)).IsWithdrawn);
    }
}

public sealed class SqlitePhaseBookTests() : PhaseBookTests(StorageProvider.Sqlite);

[Trait("Group", "postgres")]
public sealed class PostgresPhaseBookTests() : PhaseBookTests(StorageProvider.PostgreSql);
