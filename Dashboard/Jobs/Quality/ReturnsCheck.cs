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
/// Returns that are missing once their period is final: by district, against the areas that returned the period before. A measure nobody
/// ever returned is not missed; one whose returns stopped is stale.
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
        foreach (var measure in catalogue.Measures.Where(measure => measure.Origin == MeasureOrigin.Returned))
        {
            var due = LastDue(measure.ReturnGrain, night.Night);
            var now = await CellsAsync(db, measure, due, cancellationToken);
            var before = await CellsAsync(db, measure, due.Previous(), cancellationToken);
            if (before.Count > 0)
            {
                findings.AddRange(Missing(night.Night, measure, now, before));
            }
            else if (now.Count == 0 && await LastAsync(db, measure, due, cancellationToken) is { } last)
            {
                findings.Add(Finding(night.Night, QualityCodes.ReturnStale, measure, cell: null, last.ToString()));
            }
        }

        return findings;
    }

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

    private static async Task<Period?> LastAsync(DashboardDb db, Measure measure, Period due, CancellationToken cancellationToken)
    {
        var anchor = await db.Observations
            .Where(row => row.Measure == measure.Id && row.Grain == due.Grain && row.Anchor < due.Anchor.DayNumber && row.Amount != null && row.Status != "estimated")
            .MaxAsync(row => (int?)row.Anchor, cancellationToken);
        return anchor is { } day ? Period.Of(due.Grain, DateOnly.FromDayNumber(day)) : null;
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
