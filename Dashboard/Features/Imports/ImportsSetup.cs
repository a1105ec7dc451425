namespace Dashboard.Features.Imports;

/// <summary>What this folder brings to the program.</summary>
public static class ImportsSetup
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services.AddSingleton<ImportQueries>();
}
