using System.Collections.Immutable;
using Dashboard.Data;
using Dashboard.Data.Nights;
using Dashboard.Jobs.Nights;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Features.Operations;

/// <summary>Reads the nights: the present or last one with its steps, and how long the last four weeks took.</summary>
internal sealed class NightHistory(NightRunner runner)
{
    private const int Shown = 28;

    public async Task<(NightState? Current, ImmutableArray<NightLength> Lengths)> ReadAsync(DashboardDb db, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var runs = await db.NightRuns.AsNoTracking().OrderByDescending(run => run.Night).Take(Shown).ToListAsync(cancellationToken);
        if (runs.Count == 0)
        {
            return (null, []);
        }

        var first = runs[^1].Night;
        var steps = await db.NightSteps.AsNoTracking().Where(step => step.Night >= first).ToListAsync(cancellationToken);
        var current = runs.Find(run => run.Status == NightStatus.Running) ?? runs.MaxBy(run => run.StartedAt)!;
        return (
            StateOf(current, steps, now),
            [
                .. runs.Where(run => run.FinishedAt is not null).OrderBy(run => run.Night)
                    .Select(run => new NightLength(run.Night, LengthOf(run.Night, steps), run.Status == NightStatus.Done)),
            ]);
    }

    /// <summary>The time its steps took: a night that was cut off and resumed did not work all the while.</summary>
    private static TimeSpan LengthOf(DateOnly night, List<NightStep> steps) =>
        steps.Where(step => step.Night == night).Aggregate(TimeSpan.Zero, (sum, step) => sum + (ElapsedOf(step, step.FinishedAt) ?? TimeSpan.Zero));

    private static TimeSpan? ElapsedOf(NightStep step, DateTimeOffset? until) =>
        step.StartedAt is { } begun && (step.FinishedAt ?? until) is { } end ? end - begun : null;

    private static TimeSpan? UsualOf(string name, DateOnly except, List<NightStep> steps)
    {
        TimeSpan[] lengths =
        [
            .. steps.Where(step => step.Step == name && step.Night != except && step.Status == NightStatus.Done)
                .Select(step => ElapsedOf(step, null)).OfType<TimeSpan>().Order(),
        ];
        return lengths.Length == 0 ? null : lengths[lengths.Length / 2];
    }

    private NightState StateOf(NightRun run, List<NightStep> all, DateTimeOffset now)
    {
        var known = all.Where(step => step.Night == run.Night).ToDictionary(step => step.Step);
        ImmutableArray<StepState> steps =
        [
            .. runner.StepNames.Select(name => known.TryGetValue(name, out var step)
                ? new StepState(name, step.Status, step.Percent, ElapsedOf(step, now), UsualOf(name, run.Night, all), step.Detail)
                : new StepState(name, NightStatus.Waiting, 0, null, UsualOf(name, run.Night, all), null)),
        ];
        return new NightState(run.Night, run.Status, run.StartedAt, run.FinishedAt, EndOf(run, steps, now), run.Node.Split('/')[0], steps);
    }

    private static DateTimeOffset? EndOf(NightRun run, ImmutableArray<StepState> steps, DateTimeOffset now)
    {
        if (run.Status != NightStatus.Running || steps.Any(step => step.Usual is null))
        {
            return null;
        }

        var left = steps.Where(step => step.Status != NightStatus.Done).Select(step => step.Usual!.Value - (step.Elapsed ?? TimeSpan.Zero));
        return now + left.Aggregate(TimeSpan.Zero, (sum, rest) => sum + (rest > TimeSpan.Zero ? rest : TimeSpan.Zero));
    }
}
