using Dashboard.Data.Changes;
using Dashboard.Data.Nights;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Features.Operations;
using Dashboard.Jobs.Nights;
using Dashboard.Jobs.Quality;

namespace Dashboard.Tests.Features.Operations;

public sealed class FaultFindingTests : OperationsTest
{
    private static readonly FlowState Well = new(5, Now, 0, Now.AddMinutes(-4), 1, 0, 0, 0, 50L << 30, 100L << 30, 1 << 20, 1 << 20);

    [Fact]
    public async Task Find_WhereAllIsWell_FindsNothing()
    {
        await AddAsync(Run(Yesterday, NightStatus.Done, Now));

        Assert.Empty(await FindAsync(Well));
    }

    [Fact]
    public async Task Night_ThatFailed_IsTheEarliest_WithItsReasonAndWhenItIsTriedAgain()
    {
        var failed = Now.AddMinutes(-3);
        await AddAsync(Run(Yesterday.AddDays(-1), NightStatus.Failed, failed, "the disk is full"), Run(Yesterday, NightStatus.Failed, Now, "later"));

        var fault = Assert.Single(await FindAsync(Well));

        Assert.Equal(("night-failed", failed, true), (fault.Code, fault.Since!.Value, fault.NeedsAPerson));
        var again = CityTime.ToCity(failed + NightLedger.Rest).ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(["2026-03-18", "the disk is full", again], fault.Values);
    }

    [Fact]
    public async Task Night_ThatDidNotRunForADay_IsLate_UnlessOneRuns()
    {
        await AddAsync(Run(Yesterday.AddDays(-3), NightStatus.Done, Now.AddDays(-2)));

        var fault = Assert.Single(await FindAsync(Well));
        Assert.Equal("night-late", fault.Code);
        Assert.Equal(["3", "2026-03-17"], fault.Values);

        await AddAsync(Run(Yesterday.AddDays(-2), NightStatus.Running));
        Assert.Empty(await FindAsync(Well));
    }

    public static TheoryData<string, long?, long?, long?, int> Flows => new()
    {
        { "sweep-late", null, null, null, 6 },
        { "disk-full", 9L << 30, null, null, 4 },
        { "log-grown", null, null, (1L << 30) + 1, 4 },
    };

    [Theory]
    [MemberData(nameof(Flows))]
    public async Task Program_BeyondALimit_IsAFault_AndUpToItNone(string code, long? free, long? disk, long? log, int minutes)
    {
        await AddAsync(Run(Yesterday, NightStatus.Done, Now));
        var flow = Well with { DiskFree = free ?? Well.DiskFree, Disk = disk ?? Well.Disk, Log = log ?? Well.Log, Mark = Now.AddMinutes(-minutes) };

        Assert.Equal(code, Assert.Single(await FindAsync(flow)).Code);
        Assert.Empty(await FindAsync(Well with { DiskFree = 10L << 30, Log = 1L << 30, Mark = Now.AddMinutes(-5) }));
        Assert.Empty(await FindAsync(Well with { DiskFree = null, Disk = null, Log = null, Database = null, Mark = null }));
    }

    [Fact]
    public async Task Period_ClosedForADayThatHasNotBegun_IsAFault()
    {
        await AddAsync(
            Run(Yesterday, NightStatus.Done, Now),
            new ClosedPeriod { Grain = Grain.Day, Anchor = new DateOnly(2026, 4, 1).DayNumber, FrozenAt = Now, Sequence = 1, Night = new DateOnly(2026, 4, 1) });

        var fault = Assert.Single(await FindAsync(Well));

        Assert.Equal("closed-ahead", fault.Code);
        Assert.Equal(["1", "2026-03-19"], fault.Values);
    }

    [Fact]
    public async Task Findings_OfTheLastDoneNight_AreOneFaultByKind_WithTheFirstFiveInWords()
    {
        var measure = GovernanceCatalogue.BuiltIn.Measures.First(one => one.Origin == MeasureOrigin.Returned);
        await AddAsync(Run(Yesterday.AddDays(-1), NightStatus.Done, Now), Run(Yesterday, NightStatus.Failed, Now, "x"));
        await AddAsync([.. TerritoryMap.BuiltIn.AtLevel(AreaLevel.District, TerritoryMap.BuiltIn.City).Take(7).Select(area => Finding(Yesterday.AddDays(-1), QualityCodes.ReturnMissing, measure.Id, area.Ordinal, "1/2"))]);
        await AddAsync(Finding(Yesterday.AddDays(-1), QualityCodes.SweepBehind, null, null, $"{Now.ToUnixTimeMilliseconds()}"), Finding(Yesterday, QualityCodes.Unfolded, null, null, "3"));

        var faults = (await FindAsync(Well)).Where(fault => fault.Code != "night-failed").ToList();

        Assert.Equal([QualityCodes.ReturnMissing, QualityCodes.SweepBehind], faults.Select(fault => fault.Code));
        Assert.Equal(["7", "2026-03-18"], faults[0].Values);
        Assert.Equal(5, faults[0].Lines.Length);
        Assert.Contains("锦江区", faults[0].Lines[0], StringComparison.Ordinal);
        Assert.Contains(measure.NameZh, faults[0].Lines[0], StringComparison.Ordinal);
        Assert.Contains("03-20 20:00", Assert.Single(faults[1].Lines), StringComparison.Ordinal);
    }

    private static QualityFinding Finding(DateOnly night, string code, short? measure, int? cell, string detail) =>
        new() { Night = night, Code = code, Measure = measure, Cell = cell, Detail = detail };

    private async Task<IReadOnlyList<Fault>> FindAsync(FlowState flow)
    {
        await using var db = Database.Open();
        return await The<FaultFinding>().FindAsync(db, null, flow, Now, Stop);
    }
}
