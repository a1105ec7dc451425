namespace Dashboard.App;

/// <summary>What this folder brings to the program.</summary>
public static class AppSetup
{
    public static WebApplicationBuilder AddApp(this WebApplicationBuilder builder) => builder;

    public static WebApplication MapApp(this WebApplication app) => app;
}
