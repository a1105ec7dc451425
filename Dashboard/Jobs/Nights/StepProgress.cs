namespace Dashboard.Jobs.Nights;

/// <summary>Writes the progress of a step where people can watch it, at most twice a second: a step may report every cell.</summary>
internal sealed class StepProgress(
    NightLedger ledger, DateOnly night, string step, TimeProvider time, IProgress<(string Step, NightProgress Progress)>? report)
    : IProgress<NightProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private readonly Lock gate = new();
    private long? wroteAt;
    private Task writing = Task.CompletedTask;
    private NightProgress last;

    public void Report(NightProgress value)
    {
        report?.Report((step, value));
        lock (gate)
        {
            last = value;
            if (!writing.IsCompleted || (wroteAt is { } at && time.GetElapsedTime(at) < Interval))
            {
                return;
            }

            wroteAt = time.GetTimestamp();
            writing = Task.Run(() => WriteAsync(value));
        }
    }

    public Task BeginAsync(CancellationToken cancellationToken)
    {
        report?.Report((step, new NightProgress(0)));
        return ledger.StepAsync(night, step, NightStatus.Running, new NightProgress(0), cancellationToken);
    }

    public async Task EndAsync(string detail, CancellationToken cancellationToken)
    {
        await writing;
        var end = new NightProgress(100, detail);
        await ledger.StepAsync(night, step, NightStatus.Done, end, cancellationToken);
        report?.Report((step, end));
    }

    public async Task FailAsync(string reason, CancellationToken cancellationToken)
    {
        await writing;
        await ledger.StepAsync(night, step, NightStatus.Failed, last with { Detail = reason }, cancellationToken);
    }

    private async Task WriteAsync(NightProgress value)
    {
        try
        {
            await ledger.StepAsync(night, step, NightStatus.Running, value, CancellationToken.None);
        }
        catch (Exception)
        {
            // Progress is for the eye: that it could not be written must not end the step, whose own writes will say what is wrong.
        }
    }
}
