using Dashboard.Jobs.Nights;

namespace Dashboard.Tests.Jobs;

/// <summary>A step that counts how often it ran, may fail, and may be held up.</summary>
internal sealed class FakeStep(string name) : INightStep
{
    private readonly TaskCompletionSource entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource leave = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int runs;

    public string Name => name;

    public int Runs => runs;

    public Exception? Fault { get; set; }

    public bool Holds { get; init; }

    public Task Entered => entered.Task;

    public void Leave() => leave.SetResult();

    public async Task<string> RunAsync(NightContext night, IProgress<NightProgress> progress, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref runs);
        entered.TrySetResult();
        if (Holds)
        {
            await leave.Task;
        }

        return Fault is null ? "" : throw Fault;
    }
}
