using Dashboard.Data;
using Dashboard.Data.Provenance;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Dashboard.Identity.Audit;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Features.Indicators.Provenance;

/// <summary>Reads how a figure came about, for a reader.</summary>
public sealed class ProvenanceQueries(RecordQueries records, IDbContextFactory<DashboardDb> contexts)
{
    /// <summary>The measure whose records a part shows; null where there is none.</summary>
    public static Measure? MeasureOf(Indicator indicator, RecordPart part)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return part == RecordPart.Numerator ? Of(indicator.Numerator) : Of(indicator.Denominator);
    }

    /// <summary>Whether the indicator's numerator is a part of its denominator, so that the rest can be shown too.</summary>
    public static bool HasMissed(Indicator indicator) =>
        indicator is { Kind: IndicatorKind.Proportion } && Of(indicator.Numerator) is { Origin: MeasureOrigin.CaseDerived } && Of(indicator.Denominator) is { Origin: MeasureOrigin.CaseDerived };

    /// <summary>The records of a part of a figure.</summary>
    public static RecordQuery QueryOf(Indicator indicator, Area area, Period period, RecordPart part, int page, int size)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        var measure = MeasureOf(indicator, part) ?? throw new ArgumentException("The part has no measure.", nameof(part));
        var without = part == RecordPart.Missed ? Of(indicator.Numerator) : null;
        return new RecordQuery(measure, area, period, null, page, size, without) { Figure = $"{indicator.Code} {part}" };
    }

    /// <summary>One page of records and their deliveries. The rights and the scope are checked by the records themselves.</summary>
    public async Task<RecordsBehind> ReadAsync(Reader reader, RecordQuery query, CancellationToken cancellationToken)
    {
        var found = await records.ReadAsync(reader, query, ReadingWay.Page, cancellationToken);
        long[] ids = [.. found.Rows.Select(row => row.BatchId).Distinct()];
        return await Task.Run(
            async () =>
            {
                await using var db = await contexts.CreateDbContextAsync(cancellationToken);
                return new RecordsBehind(found, await db.Batches.AsNoTracking().Where(batch => ids.Contains(batch.Id)).OrderByDescending(batch => batch.Id).ToListAsync(cancellationToken));
            },
            cancellationToken);
    }

    /// <summary>What the nights did with the period.</summary>
    public Task<NightFacts> NightsAsync(Period period, CancellationToken cancellationToken) => Task.Run(
        async () =>
        {
            await using var db = await contexts.CreateDbContextAsync(cancellationToken);
            var anchor = period.Anchor.DayNumber;
            var frozen = await db.ClosedPeriods.AsNoTracking().FirstOrDefaultAsync(closed => closed.Grain == period.Grain && closed.Anchor == anchor, cancellationToken);
            var night = frozen is null
                ? await db.NightRuns.AsNoTracking().OrderByDescending(run => run.Night).FirstOrDefaultAsync(cancellationToken)
                : await db.NightRuns.AsNoTracking().FirstOrDefaultAsync(run => run.Night == frozen.Night, cancellationToken);
            return new NightFacts(frozen, night);
        },
        cancellationToken);

    private static Measure? Of(Term? term) => (term as Term.OfMeasure)?.Measure;
}
