namespace Dashboard.Live;

/// <summary>What this folder brings to the program.</summary>
public static class LiveSetup
{
    public static WebApplicationBuilder AddLive(this WebApplicationBuilder builder) => builder;

    public static WebApplication MapLive(this WebApplication app) => app;
}
