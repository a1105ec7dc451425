using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Dashboard.Live.Following;
using Dashboard.Live.Nodes;
using Dashboard.Live.Push;
using Dashboard.Signals;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Dashboard.Live;

/// <summary>What this folder brings to the program.</summary>
public static class LiveSetup
{
    /// <summary>Bytes of one call to the hub: 2,000 codes of areas and indicators with room to spare.</summary>
    private const long LongestCall = 256 * 1024;

    public static WebApplicationBuilder AddLive(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddNodes(builder.Configuration);
        builder.Services.AddLiveFigures();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<LiveFigures>());
        builder.Services.AddSingleton<PushShares>().AddSingleton<PushFeed>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<PushFeed>());
        builder.Services.AddSignalR().AddHubOptions<LiveHub>(hub => hub.MaximumReceiveMessageSize = LongestCall);
        // Of two protocols of one name the last one counts.
        builder.Services.AddSingleton<IHubProtocol>(provider => new ShortCalls(new JsonHubProtocol(provider.GetRequiredService<IOptions<JsonHubProtocolOptions>>())));
        builder.Services.AddSingleton<HubConnections>();
        builder.Services.AddSingleton<HubLifetimeManager<LiveHub>>(provider => provider.GetRequiredService<HubConnections>());
        builder.Services.AddSingleton<HubGuard>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<HubGuard>());
        return builder;
    }

    /// <summary>The live figures alone, not started.</summary>
    public static IServiceCollection AddLiveFigures(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(TerritoryMap.BuiltIn);
        services.TryAddSingleton(GovernanceCatalogue.BuiltIn);
        services.AddSignals();
        services.AddSingleton<LiveFigures>();
        services.AddSingleton<ILiveFigures>(provider => provider.GetRequiredService<LiveFigures>());
        return services;
    }

    public static WebApplication MapLive(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapHub<LiveHub>("/hubs/live").RequireAuthorization(Policies.Read);
        return app;
    }

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
