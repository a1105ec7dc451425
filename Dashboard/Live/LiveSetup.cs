using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Live.Following;
using Dashboard.Live.Nodes;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dashboard.Live;

/// <summary>What this folder brings to the program.</summary>
public static class LiveSetup
{
    public static WebApplicationBuilder AddLive(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddNodes(builder.Configuration);
        builder.Services.AddLiveFigures();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<LiveFigures>());
        return builder;
    }

    /// <summary>The live figures alone, not started.</summary>
    public static IServiceCollection AddLiveFigures(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(TerritoryMap.BuiltIn);
        services.TryAddSingleton(GovernanceCatalogue.BuiltIn);
        services.TryAddSingleton<CommitSignal>();
        services.TryAddSingleton<NightSignal>();
        services.AddSingleton<IChangeTail, ChangeTail>();
        services.AddSingleton<LiveFigures>();
        services.AddSingleton<ILiveFigures>(provider => provider.GetRequiredService<LiveFigures>());
        return services;
    }

    public static WebApplication MapLive(this WebApplication app) => app;

    /// <summary>Registers the shared snapshots of one kind of key.</summary>
    /// <param name="services">The program's services.</param>
    /// <param name="build">From the services to what builds the snapshot of a key.</param>
    public static IServiceCollection AddSharedSnapshots<TKey, TSnapshot>(
        this IServiceCollection services, Func<IServiceProvider, Func<TKey, TSnapshot>> build)
        where TKey : notnull
        where TSnapshot : class =>
        services.AddSingleton(provider => new SharedSnapshots<TKey, TSnapshot>(
            provider.GetRequiredService<ILiveFigures>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<SharedSnapshots<TKey, TSnapshot>>>(),
            build(provider)));
}
