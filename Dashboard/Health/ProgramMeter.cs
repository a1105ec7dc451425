using System.Diagnostics.Metrics;
using Dashboard.Live;

namespace Dashboard.Health;

/// <summary>What an operator watches of the program itself: how far it is and how old its figures are.</summary>
internal sealed class ProgramMeter
{
    public const string MeterName = "Dashboard";

    public ProgramMeter(IMeterFactory meters, IServiceProvider services, TimeProvider time)
    {
        var meter = meters.Create(MeterName);
        var live = services.GetService<ILiveFigures>();
        meter.CreateObservableGauge("dashboard.figures.ready", () => live is { IsReady: true } ? 1 : 0, description: "1 when the figures are loaded and follow the change log.");
        meter.CreateObservableGauge("dashboard.figures.sequence", () => live is { IsReady: true } ? live.Sequence : 0, description: "Last applied number of the change log.");
        meter.CreateObservableGauge(
            "dashboard.figures.age.seconds",
            () => live is { IsReady: true } ? (time.GetUtcNow() - live.AsOf).TotalSeconds : 0,
            description: "Seconds since the last applied change was committed.");
        meter.CreateObservableGauge("dashboard.ready", () => Ready(services), description: "1 when every part works, as /health/ready says.");
    }

    private static int Ready(IServiceProvider services) =>
        services.GetServices<IReadinessProbe>().All(probe => probe.Obstacle() is null) ? 1 : 0;
}
