using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Dashboard.Ingest.Writing;

/// <summary>Whether the last thing given to the writer could be written.</summary>
internal sealed class WriterCheck(RecordWriter writer) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(writer.Fault is { } fault ? HealthCheckResult.Unhealthy(fault.Message, fault) : HealthCheckResult.Healthy());
}
