using Prometheus;

namespace Dashboard.Health;

/// <summary>What this folder brings to the program.</summary>
public static class HealthSetup
{
    /// <summary>A series with no news for so long is dropped, so that labels that came once do not stay for ever.</summary>
    private static readonly TimeSpan KeepQuietSeries = TimeSpan.FromMinutes(30);

    private static readonly string[] Meters =
    [
        ProgramMeter.MeterName,
        "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.RateLimiting",
        "Microsoft.AspNetCore.Components.Server.Circuits",
        "System.Runtime",
    ];

    public static WebApplicationBuilder AddHealth(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddSingleton<IReadinessProbe, FiguresProbe>();
        builder.Services.AddSingleton<ProgramMeter>();
        builder.Services.AddSingleton(_ => ProgramMetrics());
        return builder;
    }

    public static WebApplication MapHealth(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        _ = app.Services.GetRequiredService<ProgramMeter>();

        // Straight from routing: neither a cookie nor a key that comes along is looked up, and no limit counts it.
        app.MapGet("/health/live", HealthEndpoints.Live).AllowAnonymous().ShortCircuit().ExcludeFromDescription();
        app.MapGet("/health/ready", HealthEndpoints.Ready).AllowAnonymous().ShortCircuit().ExcludeFromDescription();
        app.MapMetrics("/metrics", app.Services.GetRequiredService<CollectorRegistry>()).AllowAnonymous();
        return app;
    }

    /// <summary>A registry of the program's own: the library's default one is shared by everything in the process.</summary>
    private static CollectorRegistry ProgramMetrics()
    {
        var registry = Metrics.NewCustomRegistry();
        MeterAdapter.StartListening(new MeterAdapterOptions
        {
            Registry = registry,
            MetricFactory = Metrics.WithCustomRegistry(registry),
            MetricsExpireAfter = KeepQuietSeries,
            InstrumentFilterPredicate = instrument => Meters.Contains(instrument.Meter.Name, StringComparer.Ordinal),
        });
        return registry;
    }
}
