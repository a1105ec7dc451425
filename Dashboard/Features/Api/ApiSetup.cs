namespace Dashboard.Features.Api;

/// <summary>What this folder brings to the program.</summary>
public static class ApiSetup
{
    public static WebApplicationBuilder AddApi(this WebApplicationBuilder builder) => builder;

    public static WebApplication MapApi(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapGet("/health/live", () => "ok").AllowAnonymous();
        return app;
    }
}
