using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dashboard.Signals;

/// <summary>What this folder brings to the program: the writer publishes, the live figures listen, and neither knows the other.</summary>
public static class SignalsSetup
{
    public static IServiceCollection AddSignals(this IServiceCollection services)
    {
        services.TryAddSingleton<CommitSignal>();
        services.TryAddSingleton<NightSignal>();
        return services;
    }
}
