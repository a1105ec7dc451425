using Dashboard.Signals;

namespace Dashboard.Live.Nodes;

/// <summary>The bus between nodes, when <c>ConnectionStrings:Redis</c> names one.</summary>
public static class NodesSetup
{
    public static IServiceCollection AddNodes(this IServiceCollection services, IConfiguration configuration)
    {
        var connection = configuration.GetConnectionString("Redis");
        return string.IsNullOrWhiteSpace(connection)
            ? services
            : services.AddHostedService(provider => new RedisHints(
                provider.GetRequiredService<CommitSignal>(), connection, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<RedisHints>>()));
    }
}
