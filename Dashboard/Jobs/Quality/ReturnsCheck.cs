using System.Globalization;
using Dashboard.Data;
using Dashboard.Data.Nights;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Jobs.Nights;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Dashboard.Jobs.Quality;

/// <summary>
/// Returns that are missing once their period is final: by district, against the areas that returned the time before; or from everyone, by
/// the usual step between returns, since many stocks are returned twice a year only. What was not returned twice yet has no usual step.
/// </summary>
public sealed class ReturnsCheck(
    IDbContextFactory<DashboardDb> contexts, GovernanceCatalogue catalogue, TerritoryMap territory, IOptions<NightOptions> options) : IQualityCheck
{
    private const double FellBelow = 0.8;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QualityFinding>> RunAsync(NightContext night, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(night);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        List<QualityFinding> findings = [];
        foreach (var measure in catalogue.Measures.Where(IsExpected))
        {
            var due = LastDue(measure.ReturnGrain, night.Night);
            if (await LastTwoAsync(db, measure, due, cancellationToken) is not [var last, var before])
            {
                continue;
            }

            if (last.Add(StepsBetween(before, last)) <= due)
            {
                findings.Add(Finding(night.Night, QualityCodes.ReturnOverdue, measure, cell: null, last.ToString()));
            }
            else
            {
                findings.AddRange(Missing(
                    night.Night, measure, await CellsAsync(db, measure, last, cancellationToken), await CellsAsync(db, measure, before, cancellationToken)));
            }
        }

        return findings;
    }

    /// <summary>An activity log of days is no return that is due: who wrote no row had nothing to log.</summary>
    private static bool IsExpected(Measure measure) => measure.Origin == MeasureOrigin.Returned && measure.ReturnGrain != Grain.Day;

    private static QualityFinding Finding(DateOnly night, string code, Measure measure, int? cell, string detail) =>
        new() { Night = night, Code = code, Measure = measure.Id, Cell = cell, Detail = detail };

    private static string Of(int part, int whole) => string.Create(CultureInfo.InvariantCulture, $"{part}/{whole}");

    private static async Task<HashSet<int>> CellsAsync(DashboardDb db, Measure measure, Period period, CancellationToken cancellationToken) =>
    [
        .. await db.Observations
            .Where(row => row.Measure == measure.Id && row.Grain == period.Grain && row.Anchor == period.Anchor.DayNumber && row.Amount != null)
            .Select(row => row.Cell)
            .ToListAsync(cancellationToken),
    ];

    /// <summary>The last two periods that were returned for, the later first; fewer when there are not two.</summary>
    private static async Task<List<Period>> LastTwoAsync(DashboardDb db, Measure measure, Period due, CancellationToken cancellationToken)
    {
        var anchors = await db.Observations
            .Where(row => row.Measure == measure.Id && row.Grain == due.Grain && row.Anchor <= due.Anchor.DayNumber && row.Amount != null)
            .Select(row => row.Anchor)
            .Distinct()
            .OrderDescending()
            .Take(2)
            .ToListAsync(cancellationToken);
        return [.. anchors.Select(anchor => Period.Of(due.Grain, DateOnly.FromDayNumber(anchor)))];
    }

    private static int StepsBetween(Period earlier, Period later)
    {
        var steps = 0;
        for (var period = earlier; period < later; period = period.Next())
        {
            steps++;
        }

        return steps;
    }

    /// <summary>The last period whose grace is over: what is not there now is late.</summary>
    private Period LastDue(Grain grain, DateOnly night)
    {
        var period = Period.Of(grain, night);
        while (options.Value.Closing.NightOf(period) > night)
        {
            period = period.Previous();
        }

        return period;
    }

    private IEnumerable<QualityFinding> Missing(DateOnly night, Measure measure, HashSet<int> now, HashSet<int> before)
    {
        if (now.Count < before.Count * FellBelow)
        {
            yield return Finding(night, QualityCodes.CoverageFell, measure, territory.City.Ordinal, Of(now.Count, before.Count));
        }

        foreach (var district in before.GroupBy(DistrictOf))
        {
            var missing = district.Count(cell => !now.Contains(cell));
            if (missing > 0)
            {
                yield return Finding(night, QualityCodes.ReturnMissing, measure, district.Key, Of(missing, district.Count()));
            }
        }
    }

    private int DistrictOf(int cell)
    {
        var path = territory.PathTo(territory.AtCell(cell));
        return path[Math.Min(1, path.Length - 1)].Ordinal;
    }
}
