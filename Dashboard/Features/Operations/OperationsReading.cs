using System.Collections.Immutable;
using Dashboard.Data;
using Dashboard.Data.Records;
using Dashboard.Data.Storage;
using Dashboard.Domain.Calendar;
using Dashboard.Ingest.Writing;
using Dashboard.Jobs;
using Dashboard.Jobs.Nights;
using Dashboard.Live;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Dashboard.Features.Operations;

/// <summary>Reads what the page shows. Called on the pool: SQLite answers synchronously.</summary>
internal sealed class OperationsReading(
    IDbContextFactory<DashboardDb> contexts,
    NightHistory history,
    FaultFinding faults,
    ILiveFigures figures,
    RecordWriter writer,
    IOptions<DataOptions> data,
    IOptions<NightOptions> night,
    TimeProvider time)
{
    public async Task<OperationsState> ReadAsync(CancellationToken cancellationToken)
    {
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var (current, lengths) = await history.ReadAsync(db, now, cancellationToken);
        var sources = await SourcesAsync(db, now, cancellationToken);
        var flow = await FlowAsync(db, sources, cancellationToken);
        return new OperationsState(
            now, current, NextNight(now), await faults.FindAsync(db, current, flow, now, cancellationToken), flow, sources, lengths);
    }

    private static async Task<ImmutableArray<SourceState>> SourcesAsync(DashboardDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var today = CityTime.StartOf(CityTime.DayOf(now));
        var rows = await db.Batches
            .Where(batch => batch.ReceivedAt >= today)
            .GroupBy(batch => new { batch.By, batch.Channel })
            .Select(all => new
            {
                all.Key.By,
                all.Key.Channel,
                Last = all.Max(batch => batch.ReceivedAt),
                Accepted = all.Sum(batch => batch.Accepted),
                Repeated = all.Sum(batch => batch.Repeated),
                Rejected = all.Sum(batch => batch.Rejected),
            })
            .ToListAsync(cancellationToken);
        return [.. rows.OrderByDescending(row => row.Last).Select(row => new SourceState(row.By, row.Channel, row.Last, row.Accepted, row.Repeated, row.Rejected))];
    }

    private async Task<FlowState> FlowAsync(DashboardDb db, ImmutableArray<SourceState> sources, CancellationToken cancellationToken)
    {
        var folded = await db.MeasureBases.MinAsync(measure => (long?)measure.Sequence, cancellationToken) ?? 0;
        var mark = await Watermark.ReadAsync(db, cancellationToken);
        var (free, disk, file, log) = Files();
        return new FlowState(
            figures.Sequence,
            figures.AsOf,
            Math.Max(0, figures.Sequence - folded),
            mark,
            sources.Sum(source => source.Accepted),
            sources.Sum(source => source.Repeated),
            sources.Sum(source => source.Rejected),
            writer.Waiting,
            free,
            disk,
            file,
            log);
    }

    private (long? Free, long? Disk, long? File, long? Log) Files()
    {
        if (data.Value.Database != StorageProvider.Sqlite)
        {
            return (null, null, null, null);
        }

        var (file, log) = (new FileInfo(data.Value.DatabaseFile), new FileInfo(data.Value.DatabaseFile + "-wal"));
        var drive = new DriveInfo(data.Value.DataDirectory);
        return (drive.AvailableFreeSpace, drive.TotalSize, file.Exists ? file.Length : 0, log.Exists ? log.Length : 0);
    }

    private DateTimeOffset NextNight(DateTimeOffset now)
    {
        var next = DueNights.Last(now, night.Value.Time).AddDays(2);
        return CityTime.StartOf(next) + night.Value.Time.ToTimeSpan();
    }
}
