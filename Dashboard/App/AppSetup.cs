using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Features.Boards;
using Dashboard.Features.Imports;
using Dashboard.Features.Indicators;
using Dashboard.Features.Operations;
using Dashboard.Settings;
using Dashboard.Ui;
using Microsoft.Extensions.DependencyInjection.Extensions;
using MudBlazor;
using MudBlazor.Services;

namespace Dashboard.App;

/// <summary>What this folder brings to the program.</summary>
public static class AppSetup
{
    public static WebApplicationBuilder AddApp(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        // The page shows after five seconds of silence that it stands still (start.js), so the server says a word more often than that.
        services.AddRazorComponents().AddInteractiveServerComponents()
            .AddHubOptions(hub => hub.KeepAliveInterval = TimeSpan.FromSeconds(2));
        services.AddLocalization();
        services.AddMudServices();
        services.AddTransient<MudLocalizer, MudTexts>();
        services.AddUi();
        services.AddBoards();
        services.AddIndicators();
        services.AddOperations();
        services.AddImports();
        builder.AddSettings<SiteOptions>(SiteOptions.SectionName);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => TerritoryMap.BuiltIn);
        services.TryAddSingleton(_ => GovernanceCatalogue.BuiltIn);
        return builder;
    }

    public static WebApplication MapApp(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapStaticAssets().AllowAnonymous();
        app.MapImports();
        app.MapIndicators();

        // The security headers say who may frame the page; Blazor would add a second, different answer.
        app.MapRazorComponents<App>().AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null);
        return app;
    }
}
