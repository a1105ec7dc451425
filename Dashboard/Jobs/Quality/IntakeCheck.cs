using System.Globalization;
using Dashboard.Data;
using Dashboard.Data.Nights;
using Dashboard.Data.Records;
using Dashboard.Domain.Calendar;
using Dashboard.Jobs.Nights;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Jobs.Quality;

/// <summary>The program's own side: refused rows of the day, due times not swept, changes not folded.</summary>
public sealed class IntakeCheck(IDbContextFactory<DashboardDb> contexts) : IQualityCheck
{
    private const int OneIn = 20;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<QualityFinding>> RunAsync(NightContext night, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(night);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        List<QualityFinding> findings = [];
        var (from, to) = (CityTime.StartOf(night.Night), CityTime.StartOf(night.Night.AddDays(1)));
        var day = await db.Batches
            .Where(batch => batch.ReceivedAt >= from && batch.ReceivedAt < to)
            .GroupBy(_ => 1)
            .Select(all => new { Refused = all.Sum(batch => batch.Rejected), Rows = all.Sum(batch => batch.Accepted + batch.Repeated + batch.Rejected) })
            .SingleOrDefaultAsync(cancellationToken);
        if (day is not null && (long)day.Refused * OneIn > day.Rows)
        {
            findings.Add(Finding(night.Night, QualityCodes.ManyRejects, string.Create(CultureInfo.InvariantCulture, $"{day.Refused}/{day.Rows}")));
        }

        var mark = await Watermark.ReadAsync(db, cancellationToken);
        if (mark is { } swept && swept < to)
        {
            findings.Add(Finding(night.Night, QualityCodes.SweepBehind, Watermark.Format(swept)));
        }

        var behind = await db.MeasureBases.CountAsync(measure => measure.Sequence < night.Closed, cancellationToken);
        if (behind > 0)
        {
            findings.Add(Finding(night.Night, QualityCodes.Unfolded, behind.ToString(CultureInfo.InvariantCulture)));
        }

        return findings;
    }

    private static QualityFinding Finding(DateOnly night, string code, string detail) => new() { Night = night, Code = code, Detail = detail };
}
