using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dashboard.Demo.Writing;

/// <summary>How far the first telling of the simulated city is; the program is not ready before it is complete.</summary>
internal sealed class DemoProgress : IHealthCheck
{
    private volatile string? _state = "the simulated city is being written";

    public void Report(double share, string about) => _state = $"the simulated city is being written: {share * 100:0} %, {about}";

    public void Finish() => _state = null;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(_state is { } state ? HealthCheckResult.Unhealthy(state) : HealthCheckResult.Healthy());
}
