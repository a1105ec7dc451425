using Dashboard.Commands;
using Dashboard.Data;
using Dashboard.Data.Storage;
using Dashboard.Health;
using Dashboard.Identity;
using Dashboard.Jobs.Backups;
using Dashboard.Jobs.Clock;
using Dashboard.Jobs.Folding;
using Dashboard.Jobs.Leases;
using Dashboard.Jobs.Nights;
using Dashboard.Jobs.Quality;
using Dashboard.Jobs.Verifying;
using Dashboard.Settings;
using Hangfire;
using Hangfire.InMemory;
using Hangfire.PostgreSql;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Dashboard.Jobs;

/// <summary>What this folder brings to the program.</summary>
public static class JobsSetup
{
    /// <summary>The queue of the night, apart from anything else a later feature enqueues.</summary>
    public const string Queue = "night";

    public static WebApplicationBuilder AddJobs(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.AddSettings<NightOptions>(NightOptions.SectionName);
        builder.Services.AddNights();
        builder.Services.AddHostedService<HoldServingLock>();
        builder.Services.AddSingleton<ClockConfirmation>().AddSingleton<Reopening>();
        builder.Services.AddSingleton<ICommand, AggregateCommand>();
        builder.Services.AddSingleton<ICommand, VerifyCommand>();
        builder.Services.AddSingleton<ICommand, BackupCommand>();
        builder.Services.AddSingleton<ICommand, RestoreCommand>();
        builder.Services.AddHangfire((provider, hangfire) => Store(provider, hangfire
            .SetDataCompatibilityLevel(CompatibilityLevel.Version_180)
            .UseSimpleAssemblyNameTypeSerializer()
            .UseRecommendedSerializerSettings()));
        if (builder.ReadSettings<NightOptions>(NightOptions.SectionName).Enabled)
        {
            builder.Services.AddSingleton<NightWatch>();
            builder.Services.AddHostedService(provider => provider.GetRequiredService<NightWatch>());
            builder.Services.AddSingleton<IReadinessProbe, NightProbe>();

            // By default there are five workers for each core; nights run one after the other.
            builder.Services.AddHangfireServer(server => (server.WorkerCount, server.Queues) = (2, [Queue, "default"]));
        }

        return builder;
    }

    /// <summary>The nights without Hangfire: what commands and tests need.</summary>
    public static IServiceCollection AddNights(this IServiceCollection services)
    {
        services.TryAddSingleton(NodeName.Own);
        services.AddSingleton<JobLeases>();
        services.AddSingleton<NightLedger>();
        services.AddSingleton<NightRunner>();
        services.AddSingleton<TailFold>();
        services.AddSingleton<Rebuild>();
        services.AddSingleton<Verification>();
        services.AddSingleton<INightStep, CloseStep>();
        services.AddSingleton<INightStep, FoldStep>();
        services.AddSingleton<INightStep, FreezeStep>();
        services.AddSingleton<INightStep, QualityStep>();
        services.AddSingleton<INightStep, PublishStep>();
        services.AddSingleton<IQualityCheck, IntakeCheck>();
        services.AddSingleton<IQualityCheck, ReturnsCheck>();
        services.AddSingleton<IQualityCheck, SilenceCheck>();
        services.AddSingleton<IQualityCheck, FutureCheck>();
        return services;
    }

    public static WebApplication MapJobs(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);

        // Hangfire lets every local request in by default, and behind a proxy every request is local.
        app.MapHangfireDashboardWithAuthorizationPolicy(
            Policies.Administer, "/hangfire", new DashboardOptions { DisplayStorageConnectionString = false, AppPath = "/operations" });
        return app;
    }

    private static void Store(IServiceProvider provider, IGlobalConfiguration hangfire)
    {
        var data = provider.GetRequiredService<IOptions<DataOptions>>().Value;
        if (data.Database == StorageProvider.PostgreSql)
        {
            hangfire.UsePostgreSqlStorage(postgres => postgres.UseNpgsqlConnection(data.ConnectionString));
        }
        else
        {
            hangfire.UseInMemoryStorage(new InMemoryStorageOptions { MaxExpirationTime = TimeSpan.FromHours(24) });
        }
    }
}
