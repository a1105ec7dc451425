using Dashboard.Health;

namespace Dashboard.Demo.Writing;

/// <summary>Whether the simulated city has been told up to the present; the program is not ready before.</summary>
internal sealed class DemoProgress : IReadinessProbe
{
    private volatile bool _isComplete;

    public string Part => "demo";

    public string? Obstacle() => _isComplete ? null : "filling";

    public void Finish() => _isComplete = true;
}
