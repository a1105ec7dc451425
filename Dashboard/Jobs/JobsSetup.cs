namespace Dashboard.Jobs;

/// <summary>What this folder brings to the program.</summary>
public static class JobsSetup
{
    public static WebApplicationBuilder AddJobs(this WebApplicationBuilder builder) => builder;

    public static WebApplication MapJobs(this WebApplication app) => app;
}
