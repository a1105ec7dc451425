namespace Dashboard.Data.Storage;

/// <summary>Migrates before anything else of the program starts; registered first for that reason.</summary>
internal sealed partial class MigrateAtStart(DatabaseMigrator migrator, ILogger<MigrateAtStart> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var applied = await migrator.MigrateAsync(cancellationToken);
        if (applied.Count > 0)
        {
            Applied(string.Join(", ", applied));
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Database brought up to date: {Migrations}")]
    private partial void Applied(string migrations);
}
