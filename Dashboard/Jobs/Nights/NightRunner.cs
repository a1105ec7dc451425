using Dashboard.Data.Storage;
using Dashboard.Jobs.Leases;
using Microsoft.Extensions.Options;

namespace Dashboard.Jobs.Nights;

/// <summary>Runs the nights that are not complete, step by step, under a lease. Whoever calls it, and however often, each is done once.</summary>
public sealed class NightRunner(
    IEnumerable<INightStep> steps,
    NightLedger ledger,
    JobLeases leases,
    IOptions<NightOptions> options,
    TimeProvider time,
    ILogger<NightRunner> log)
{
    /// <summary>The name under which nights are leased.</summary>
    public const string Job = "night";

    private readonly INightStep[] steps = [.. steps];

    /// <summary>The steps in their order.</summary>
    public IReadOnlyList<string> StepNames => [.. steps.Select(step => step.Name)];

    /// <summary>The last night that is due.</summary>
    public DateOnly LastDue => DueNights.Last(time.GetUtcNow(), options.Value.Time);

    /// <summary>The due nights that are not complete, earlier first; none while a whole history is being written or the clock is doubted.</summary>
    public async Task<IReadOnlyList<DateOnly>> PendingAsync(CancellationToken cancellationToken)
    {
        if (await ledger.IsHistoryFillingAsync(cancellationToken) || await ledger.ClockStepAsync(cancellationToken) is not null)
        {
            return [];
        }

        var last = DueNights.Last(time.GetUtcNow(), options.Value.Time);
        return [.. DueNights.Incomplete(last, await ledger.RunsAsync(cancellationToken))];
    }

    /// <summary>Why the night failed, in one line.</summary>
    public async Task<string?> WhyAsync(DateOnly night, CancellationToken cancellationToken) =>
        (await ledger.FindAsync(night, cancellationToken))?.Error?.ReplaceLineEndings(" ");

    /// <summary>Runs every night that is due and not complete; stops at one that fails or is worked on elsewhere. Gives how many it completed.</summary>
    public async Task<int> RunPendingAsync(CancellationToken cancellationToken)
    {
        var completed = 0;
        foreach (var night in await PendingAsync(cancellationToken))
        {
            if (await RunAsync(night, anew: false, report: null, cancellationToken) != NightOutcome.Completed)
            {
                break;
            }

            completed++;
        }

        return completed;
    }

    /// <summary>Runs one night: what it had done before is kept, unless it is to be done anew.</summary>
    public async Task<NightOutcome> RunAsync(
        DateOnly night, bool anew, IProgress<(string Step, NightProgress Progress)>? report, CancellationToken cancellationToken)
    {
        if (await ledger.ClockStepAsync(cancellationToken) is not null)
        {
            return NightOutcome.ClockDoubted;
        }

        await using var lease = await leases.TryTakeAsync(Job, night, cancellationToken);
        if (lease is null)
        {
            return NightOutcome.Elsewhere;
        }

        if (anew)
        {
            await ledger.ForgetAsync(night, cancellationToken);
        }
        else if ((await ledger.FindAsync(night, cancellationToken))?.Status == NightStatus.Done)
        {
            return NightOutcome.Completed;
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, lease.Lost);
        return await RunStepsAsync(night, report, stop.Token);
    }

    private async Task<NightOutcome> RunStepsAsync(
        DateOnly night, IProgress<(string Step, NightProgress Progress)>? report, CancellationToken stop)
    {
        using var patient = Patience.OfAJob();
        var done = await ledger.BeginAsync(night, StepNames, stop);
        foreach (var step in steps.Where(step => !done.Contains(step.Name)))
        {
            var last = (await ledger.FindAsync(night, stop))?.LastSequence;
            var progress = new StepProgress(ledger, night, step.Name, time, report);
            try
            {
                await progress.BeginAsync(stop);
                var detail = await step.RunAsync(new NightContext(night, last), progress, stop);
                await progress.EndAsync(detail, stop);
            }
            catch (Exception fault) when (!stop.IsCancellationRequested)
            {
                log.LogError(fault, "Step {Step} of the night {Night} failed; it is tried again later.", step.Name, night);
                await progress.FailAsync(fault.Message, stop);
                await ledger.EndAsync(night, $"{step.Name}: {fault.Message}", stop);
                return NightOutcome.Failed;
            }
        }

        await ledger.EndAsync(night, error: null, stop);
        return NightOutcome.Completed;
    }
}
