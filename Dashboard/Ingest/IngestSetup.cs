using Dashboard.Ingest.Writing;

namespace Dashboard.Ingest;

/// <summary>What this folder brings to the program.</summary>
public static class IngestSetup
{
    public static WebApplicationBuilder AddIngest(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.AddRecordWriter().AddWritingAtStart();
        return builder;
    }

    public static WebApplication MapIngest(this WebApplication app) => app;
}
