using Dashboard.Identity;
using Dashboard.Ui.Addresses;

namespace Dashboard.Features.Imports;

/// <summary>What this folder brings to the program.</summary>
public static class ImportsSetup
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services.AddSingleton<ImportQueries>();

    public static IEndpointRouteBuilder MapImports(this IEndpointRouteBuilder app)
    {
        app.MapGet($"{Urls.Imports}/export", RejectExport.GetAsync).RequireAuthorization(Policies.Steward, Policies.Export).ExcludeFromDescription();
        return app;
    }
}
