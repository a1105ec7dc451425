using Dashboard.Data.Nights;
using Dashboard.Data.Storage;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems.Requests;
using Dashboard.Ingest;
using Dashboard.Jobs.Nights;
using Dashboard.Jobs.Quality;
using Dashboard.Tests.WorkItems;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Jobs;

/// <summary>What the night of 19 March 2026 finds; the returns of February are due since the 5th.</summary>
public abstract class QualityTests(StorageProvider provider) : NightTest(provider)
{
    private static readonly Measure Monthly = GovernanceCatalogue.BuiltIn.Measures.First(measure =>
        measure.Origin == MeasureOrigin.Returned && measure.ReturnGrain == Grain.Month && measure.CollectedAt == AreaLevel.Community);

    private static readonly Area[] Districts = [.. TerritoryMap.BuiltIn.AtLevel(AreaLevel.District, TerritoryMap.BuiltIn.City)];

    [Fact]
    public async Task Return_ThatSomeGaveAndOthersDidNot_IsMissingByDistrict()
    {
        await ReturnAsync("2026-01", [.. Communities(0, 3), .. Communities(1, 2)]);
        await ReturnAsync("2026-02", [.. Communities(0, 3), .. Communities(1, 1)]);

        var found = await FindAsync(QualityCodes.ReturnMissing);

        Assert.Equal((Monthly.Id, Districts[1].Ordinal, "1/2"), (found.Single().Measure!.Value, found.Single().Cell!.Value, found.Single().Detail));
    }

    [Fact]
    public async Task Return_ThatManyFewerGave_IsAFallOfCoverageToo()
    {
        await ReturnAsync("2026-01", Communities(0, 10));
        await ReturnAsync("2026-02", Communities(0, 7));

        Assert.Equal("7/10", (await FindAsync(QualityCodes.CoverageFell)).Single().Detail);
    }

    [Fact]
    public async Task Return_ThatNobodyGaveWhenItsUsualStepWasOver_IsOverdueOnce()
    {
        await ReturnAsync("2025-12", Communities(0, 5));
        await ReturnAsync("2026-01", Communities(0, 5));

        Assert.Equal("2026-01", (await FindAsync(QualityCodes.ReturnOverdue)).Single().Detail);
        Assert.Empty(await FindAsync(QualityCodes.ReturnMissing));
    }

    [Fact]
    public async Task Return_GivenEveryThirdMonth_IsNotOverdueBetween()
    {
        await ReturnAsync("2025-10", Communities(0, 5));
        await ReturnAsync("2026-01", Communities(0, 5));

        Assert.Empty(await FindAsync(QualityCodes.ReturnOverdue));
    }

    [Fact]
    public async Task District_SilentForMoreThanThreeTimesItsUsualGap_IsNamed()
    {
        // One reports daily to the 12th, the other every third day to the 13th: six days are long for the first only.
        await DeliverAsync([.. Days("2026-02-20", "2026-03-12", 1).Select(day => RequestOf(Districts[0], day)), .. Days("2026-02-20", "2026-03-13", 3).Select(day => RequestOf(Districts[1], day))]);

        var found = await FindAsync(QualityCodes.ReporterSilent);

        Assert.Equal((Districts[0].Ordinal, "2026-03-12"), (found.Single().Cell!.Value, found.Single().Detail));
    }

    [Fact]
    public async Task Night_RunAnew_ReplacesItsFindings()
    {
        await ReturnAsync("2025-12", Communities(0, 5));
        await ReturnAsync("2026-01", Communities(0, 5));
        Assert.Single(await FindAsync(QualityCodes.ReturnOverdue));
        await ReturnAsync("2026-02", Communities(0, 5));

        await Runner.RunAsync(Yesterday, anew: true, report: null, Stop);

        await using var db = Database.Open();
        Assert.Empty(await db.QualityFindings.ToListAsync(Stop));
    }

    private static IEnumerable<DateOnly> Days(string first, string last, int step)
    {
        for (var day = Sample.Day(first); day <= Sample.Day(last); day = day.AddDays(step))
        {
            yield return day;
        }
    }

    private static Area[] Communities(int district, int count) =>
        [.. TerritoryMap.BuiltIn.AtLevel(AreaLevel.Community, Districts[district]).Take(count)];

    private static Request RequestOf(Area district, DateOnly day) => new Request
    {
        Source = "12345", Id = $"{district.Code} {day:yyyy-MM-dd}", Version = 1, Area = Communities(Array.IndexOf(Districts, district), 1)[0].Code, State = "received",
        Nature = "help", ReceivedAt = CityTime.StartOf(day).AddHours(9),
    };

    private Task<WriteOutcome> ReturnAsync(string month, Area[] areas) => Writer.WriteObservationsAsync(
        [.. areas.Select(area => new Observation(Monthly.Id, area.Ordinal, Period.Parse(month), 1, "final", "steward", 1))], [], Origin, Stop);

    private async Task<IReadOnlyList<QualityFinding>> FindAsync(string code)
    {
        await Runner.RunPendingAsync(Stop);
        await using var db = Database.Open();
        return await db.QualityFindings.Where(finding => finding.Code == code).ToListAsync(Stop);
    }
}

public sealed class SqliteQualityTests() : QualityTests(StorageProvider.Sqlite);

[Trait("Group", "postgres")]
public sealed class PostgresQualityTests() : QualityTests(StorageProvider.PostgreSql);
