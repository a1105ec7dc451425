using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Observations;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;
using Dashboard.Ingest.Files;
using Dashboard.Ingest.Http;
using Dashboard.Ingest.Http.InFlight;
using Dashboard.Ingest.Writing;
using Dashboard.Settings;
using Microsoft.Extensions.Options;

namespace Dashboard.Ingest;

/// <summary>What this folder brings to the program.</summary>
public static class IngestSetup
{
    public static WebApplicationBuilder AddIngest(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddSettings<IntakeOptions>(IntakeOptions.SectionName);
        builder.Services.AddRecordWriter().AddWritingAtStart();
        builder.Services.AddOptions<ServiceLimits>()
            .Configure<IConfiguration>((limits, configuration) => SettingsBinder.Bind(ServiceLimitsCheck.SectionName, limits, configuration))
            .ValidateOnStart();
        builder.Services.AddSingleton<IValidateOptions<ServiceLimits>, ServiceLimitsCheck>();
        builder.Services.AddSingleton(provider => new ReturnRules(provider.GetRequiredService<TerritoryMap>(), provider.GetRequiredService<GovernanceCatalogue>()));
        builder.Services.AddSingleton<BytesInFlight>().AddSingleton<ReadingPlaces>().AddSingleton<IntakeDesk>();
        builder.Services.AddFileImport();
        return builder;
    }

    public static WebApplication MapIngest(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        app.MapIntake();
        return app;
    }
}
