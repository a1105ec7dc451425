namespace Dashboard.Demo;

/// <summary>What this folder brings to the program.</summary>
public static class DemoSetup
{
    public static WebApplicationBuilder AddDemo(this WebApplicationBuilder builder) => builder;
}
