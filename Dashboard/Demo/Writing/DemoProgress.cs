using Dashboard.Health;

namespace Dashboard.Demo.Writing;

/// <summary>Whether the simulated city has been told up to the present; the program is not ready before.</summary>
internal sealed class DemoProgress : IReadinessProbe
{
    private readonly TaskCompletionSource _complete = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public string Part => "demo";

    /// <summary>Ends when the history is written, or when there is nothing to write.</summary>
    public Task Completion => _complete.Task;

    public string? Obstacle() => Completion.IsCompleted ? null : "filling";

    public void Finish() => _complete.TrySetResult();
}
