using System.Globalization;
using Dashboard.Data;
using Dashboard.Data.Changes;
using Dashboard.Data.Records;
using Dashboard.Domain.Calendar;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Dashboard.Jobs.Nights;

/// <summary>
/// Makes the periods final whose grace ends with this night, and those that a missed night or a late start left open. Freezing is
/// remembering the sequence: the final figure of a period is the figure as known at that change.
/// </summary>
public sealed class FreezeStep(IDbContextFactory<DashboardDb> contexts, IOptions<NightOptions> options, TimeProvider time) : INightStep
{
    private const int AtOnce = 500;

    /// <inheritdoc/>
    public string Name => "freeze";

    /// <inheritdoc/>
    public async Task<string> RunAsync(NightContext night, IProgress<NightProgress> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(night);
        ArgumentNullException.ThrowIfNull(progress);
        await using var db = await contexts.CreateDbContextAsync(cancellationToken);
        var first = await db.MeasureBlocks.Where(block => block.Grain == Grain.Day).MinAsync(block => (int?)block.Anchor, cancellationToken);
        if (first is not { } day || !await HasHeardAsync(db, night.Closed, cancellationToken))
        {
            return "0";
        }

        var closed = await db.ClosedPeriods.AsNoTracking().Select(period => new { period.Grain, period.Anchor }).ToListAsync(cancellationToken);
        var known = closed.Select(period => (period.Grain, period.Anchor)).ToHashSet();
        Period[] due =
        [
            .. options.Value.Closing.FinalBy(night.Night, DateOnly.FromDayNumber(day))
                .Where(period => !known.Contains((period.Grain, period.Anchor.DayNumber))),
        ];
        var done = 0;
        foreach (var share in due.Chunk(AtOnce))
        {
            db.ClosedPeriods.AddRange(share.Select(period => Freeze(period, night)));
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear();
            progress.Report(NightProgress.Of(done += share.Length, due.Length));
        }

        return due.Length.ToString(CultureInfo.InvariantCulture);
    }

    // A city that has told nothing yet will send its history first; its past periods are frozen with it, not empty before it.
    private static Task<bool> HasHeardAsync(DashboardDb db, long closed, CancellationToken cancellationToken) =>
        db.Batches.AnyAsync(batch => batch.Channel != ProgramState.TerritoryChannel && batch.Sequence <= closed, cancellationToken);

    private ClosedPeriod Freeze(Period period, NightContext night) => new()
    {
        Grain = period.Grain,
        Anchor = period.Anchor.DayNumber,
        Sequence = night.Closed,
        Night = night.Night,
        FrozenAt = time.GetUtcNow(),
    };
}
