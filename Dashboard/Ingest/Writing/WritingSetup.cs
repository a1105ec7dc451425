using Dashboard.Data.Clock;
using Dashboard.Data.Storage;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;
using Dashboard.Health;
using Dashboard.Signals;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Dashboard.Ingest.Writing;

/// <summary>The writer, its sweeper, and what the first start writes.</summary>
public static class WritingSetup
{
    /// <summary>The writer alone: what commands and tests need.</summary>
    public static IServiceCollection AddRecordWriter(this IServiceCollection services)
    {
        services.AddLogging();
        services.AddMetrics();
        services.TryAddSingleton<IntakeMeter>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<ClockWatch>();
        services.AddSignals();
        services.TryAddSingleton(_ => TerritoryMap.BuiltIn);
        services.TryAddSingleton(_ => GovernanceCatalogue.BuiltIn);
        services.TryAddSingleton(_ => WorkCalendar.BuiltIn);
        services.AddOptions<ServiceLimits>();
        services.AddOptions<IntakeOptions>();
        services.TryAddSingleton(provider => new WorkItemRules(
            provider.GetRequiredService<TerritoryMap>(),
            provider.GetRequiredService<GovernanceCatalogue>(),
            provider.GetRequiredService<WorkCalendar>(),
            provider.GetRequiredService<IOptions<ServiceLimits>>().Value));
        services.AddSingleton(provider => new RecordWriter(
            new WriteLoop(
                new WriteSessions(provider.GetRequiredService<DatabaseConnections>()),
                provider.GetRequiredService<WorkItemRules>(),
                provider.GetRequiredService<CommitSignal>(),
                provider.GetRequiredService<IntakeMeter>(),
                provider.GetRequiredService<TimeProvider>(),
                provider.GetRequiredService<ILogger<RecordWriter>>(),
                provider.GetRequiredService<ClockWatch>()),
            provider.GetRequiredService<WorkItemRules>(),
            provider.GetRequiredService<IOptions<IntakeOptions>>().Value,
            provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<IRecordWriter>(provider => provider.GetRequiredService<RecordWriter>());
        return services;
    }

    /// <summary>What writes by itself while the program serves.</summary>
    public static IServiceCollection AddWritingAtStart(this IServiceCollection services)
    {
        services.AddHostedService<TerritorySeed>();
        services.AddHostedService<Sweeper>();
        services.AddSingleton<IReadinessProbe, WriterProbe>();
        services.AddSingleton<IReadinessProbe, ClockProbe>();
        return services;
    }
}
