using Dashboard.Commands;
using Dashboard.Data.Blocks;
using Dashboard.Data.Changes;
using Dashboard.Data.Folder;
using Dashboard.Data.Provenance;
using Dashboard.Data.Provenance.Pages;
using Dashboard.Data.Replay;
using Dashboard.Data.SigningKeys;
using Dashboard.Data.Migrating;
using Dashboard.Data.Storage;
using Dashboard.Identity.Audit;
using Dashboard.Identity.Sharing;
using Dashboard.Settings;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace Dashboard.Data;

/// <summary>What this folder brings to the program.</summary>
public static class DataSetup
{
    public static WebApplicationBuilder AddData(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        OwnFiles.CreateOnly();
        builder.Services.AddDashboardData();

        // A failure reaches whoever asked, who says it once: the library would tell each one with its statement as well.
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Critical);

        builder.Services.AddHostedService<FolderNotice>();
        AddSigningKeys(builder);
        builder.Services.AddSingleton<ICommand, MigrateCommand>();
        return builder;
    }

    private static void AddSigningKeys(WebApplicationBuilder builder)
    {
        builder.AddSettings<SigningKeyOptions>(SigningKeyOptions.SectionName);
        var protection = builder.Services.AddDataProtection().SetApplicationName("Dashboard").PersistKeysToDbContext<DashboardDb>();
        if (builder.ReadSettings<SigningKeyOptions>(SigningKeyOptions.SectionName) is { IsSet: true } options)
        {
            protection.ProtectKeysWithCertificate(SigningCertificate.Load(options));
        }

        builder.Services.AddHostedService<SigningKeyNotice>();
    }

    /// <summary>The database alone, without a web host.</summary>
    public static IServiceCollection AddDashboardData(this IServiceCollection services)
    {
        services.AddOptions<DataOptions>().Configure<IConfiguration>((options, configuration) => options.Bind(configuration)).ValidateOnStart();
        services.AddSingleton<IValidateOptions<DataOptions>, DataOptionsValidation>();
        services.Configure<IdentityOptions>(IdentitySchema.Apply);
        services.AddSingleton<DatabaseConnections>();
        services.AddPooledDbContextFactory<SqliteDb>((provider, options) => options
            .UseSqlite(DatabaseConnections.SqliteText(provider.GetRequiredService<IOptions<DataOptions>>().Value.DatabaseFile))
            .AddInterceptors(new SqlitePragmas()));
        services.AddPooledDbContextFactory<PostgresDb>((provider, options) => options
            .UseNpgsql(provider.GetRequiredService<DatabaseConnections>().Postgres));
        services.AddSingleton<IDbContextFactory<DashboardDb>, DashboardDbFactory>();
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<DashboardDb>>().CreateDbContext());
        services.AddSingleton<DatabaseMigrator>();
        services.AddSingleton<BlockStore>();
        services.AddSingleton<ChangeLog>();
        services.AddSingleton<IChangeTail, ChangeTail>();
        services.AddSingleton<RecordReplay>();
        services.AddSingleton<AuditTrail>().AddSingleton<ReadingLog>().AddSingleton<ExportAudit>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddOptions<ReadingOptions>();
        services.TryAddSingleton<HeavyReads>();
        services.TryAddSingleton<MemoryReturn>();
        services.AddSingleton<ItemLists>();
        services.AddSingleton<RecordQueries>();
        return services;
    }
}
