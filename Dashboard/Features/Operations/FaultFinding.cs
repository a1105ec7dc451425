using System.Collections.Immutable;
using System.Globalization;
using Dashboard.Data;
using Dashboard.Data.Clock;
using Dashboard.Data.Faults;
using Dashboard.Data.Folder;
using Dashboard.Domain.Calendar;
using Dashboard.Ingest;
using Dashboard.Ingest.Writing;
using Dashboard.Jobs.Nights;
using Dashboard.Live.Following;
using Dashboard.Ui.Formatting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Dashboard.Features.Operations;

/// <summary>Finds what is not right in the program itself, then what the last night found in the data.</summary>
internal sealed class FaultFinding(LiveFigures figures, RecordWriter writer, NightRunner runner, ClockWatch clock, FindingWords words, IOptions<DataOptions> data)
{
    private static readonly TimeSpan SweepLate = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan NightLate = TimeSpan.FromMinutes(30);
    private const long MostLog = 1L << 30;
    private const int LinesShown = 5;

    public async Task<ImmutableArray<Fault>> FindAsync(
        DashboardDb db, NightState? night, FlowState flow, DateTimeOffset now, CancellationToken cancellationToken) =>
    [
        .. await OfClockAsync(db, now, cancellationToken),
        .. await OfNightsAsync(db, now, cancellationToken),
        .. OfProgram(flow, now),
        .. await OfDataAsync(db, night, cancellationToken),
    ];

    private static Fault Of(string code, DateTimeOffset? since, bool needsAPerson, params ImmutableArray<string> values) =>
        new(code, since, needsAPerson, values, []);

    private async Task<IReadOnlyList<Fault>> OfClockAsync(DashboardDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        List<Fault> faults = [];
        if (await clock.LookAsync(cancellationToken) is { } step)
        {
            faults.Add(Of(step.Code, null, true, PeriodNames.Moment(step.Known), PeriodNames.Moment(step.Now), Day(CityTime.DayOf(step.Now).AddDays(-1))));
        }

        var today = CityTime.DayOf(now);
        var ahead = await db.ClosedPeriods.CountAsync(period => period.Night >= today, cancellationToken);
        if (ahead > 0)
        {
            faults.Add(Of("closed-ahead", null, true, ahead.ToString(CultureInfo.InvariantCulture), Day(today.AddDays(-1))));
        }

        return faults;
    }

    private async Task<IReadOnlyList<Fault>> OfNightsAsync(DashboardDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var pending = await runner.PendingAsync(cancellationToken);
        var failed = await db.NightRuns.AsNoTracking().Where(run => run.Status == NightStatus.Failed).OrderBy(run => run.Night).FirstOrDefaultAsync(cancellationToken);
        if (failed is not null)
        {
            var again = ((failed.FinishedAt ?? now) + NightLedger.Rest).ToOffset(CityTime.Offset).ToString("HH:mm", CultureInfo.InvariantCulture);
            return [Of("night-failed", failed.FinishedAt, true, Day(failed.Night), failed.Error ?? "", again)];
        }

        var running = await db.NightRuns.AnyAsync(run => run.Status == NightStatus.Running, cancellationToken);
        return pending.Count > 0 && !running && CityTime.StartOf(pending[0].AddDays(1)) is var due && now - due > NightLate + TimeSpan.FromDays(1)
            ? [Of("night-late", due, true, pending.Count.ToString(CultureInfo.InvariantCulture), Day(pending[0]))]
            : [];
    }

    private IEnumerable<Fault> OfProgram(FlowState flow, DateTimeOffset now)
    {
        if (figures.Trouble is { } trouble)
        {
            yield return Of("figures-behind", trouble.Since, false, trouble.Reason);
        }

        if (writer.Fault is { } fault and not IntakeUnavailableException { Fault: IntakeFault.Internal })
        {
            var code = fault is IntakeUnavailableException { Storage: { } storage } ? storage.Code : StorageWords.CodeOf(StorageTrouble.Failed);
            yield return Of("writer-stopped", null, true, StorageWords.What(code), StorageWords.ToDo(code));
        }

        if (writer.LastLeftOut is { } left && now - left.At < TimeSpan.FromDays(1))
        {
            yield return Of("rows-left-out", left.At, true, left.Rows.ToString(CultureInfo.InvariantCulture), left.Reason);
        }

        if (flow.Mark is { } mark && now - mark > SweepLate)
        {
            yield return Of("sweep-late", mark, false);
        }

        if (flow.DiskFree is { } free && flow.Disk is { } disk && free < disk / 10)
        {
            yield return Of("disk-full", null, true, Sizes.Of(free), Sizes.Of(disk));
        }

        if (OwnFiles.OpenToOthers(data.Value.DataDirectory) is { Count: > 0 } open)
        {
            yield return Of("folder-open", null, true, open.Count.ToString(CultureInfo.InvariantCulture), data.Value.DataDirectory);
        }

        if (flow.Log > MostLog)
        {
            yield return Of("log-grown", null, false, Sizes.Of(flow.Log.Value));
        }
    }

    private async Task<IReadOnlyList<Fault>> OfDataAsync(DashboardDb db, NightState? night, CancellationToken cancellationToken)
    {
        var last = await db.NightRuns.Where(run => run.Status == NightStatus.Done).MaxAsync(run => (DateOnly?)run.Night, cancellationToken);
        if (last is not { } day)
        {
            return [];
        }

        var found = await db.QualityFindings.AsNoTracking().Where(finding => finding.Night == day).OrderBy(finding => finding.Id).ToListAsync(cancellationToken);
        return
        [
            .. found.GroupBy(finding => finding.Code).Select(group => new Fault(
                group.Key,
                CityTime.StartOf(day.AddDays(1)),
                true,
                [group.Count().ToString(CultureInfo.InvariantCulture), Day(day)],
                [.. group.Take(LinesShown).Select(words.Line)])),
        ];
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
