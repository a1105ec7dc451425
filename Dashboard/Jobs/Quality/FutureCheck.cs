using System.Globalization;
using Dashboard.Data;
using Dashboard.Data.Nights;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Jobs.Nights;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Jobs.Quality;

/// <summary>Events dated after the closed day and the one that has begun since. Due and planned times may lie ahead.</summary>
public sealed class FutureCheck(IDbContextFactory<DashboardDb> contexts, GovernanceCatalogue catalogue) : IQualityCheck
{
    /// <inheritdoc/>
    public async Task<IReadOnlyList<QualityFinding>> RunAsync(NightContext night, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(night);
        var horizon = night.Night.AddDays(1).DayNumber;
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var ahead = await db.MeasureBlocks
            .Where(block => block.Grain == Grain.Day && block.Anchor > horizon)
            .GroupBy(block => block.Measure)
            .Select(group => new { Measure = group.Key, Last = group.Max(block => block.Anchor) })
            .ToListAsync(cancellationToken);
        return
        [
            .. from found in ahead
               where IsEvent(catalogue.MeasureOf(found.Measure))
               select new QualityFinding
               {
                   Night = night.Night,
                   Code = QualityCodes.FutureDated,
                   Measure = found.Measure,
                   Detail = DateOnly.FromDayNumber(found.Last).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
               },
        ];
    }

    private static bool IsEvent(Measure measure) =>
        measure.Origin == MeasureOrigin.CaseDerived
        && !measure.Anchor.Contains("due", StringComparison.Ordinal)
        && !measure.Anchor.Contains("plan", StringComparison.Ordinal);
}
