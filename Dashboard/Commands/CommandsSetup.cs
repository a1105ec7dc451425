using System.Runtime.InteropServices;
using Dashboard.Data.Storage;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Dashboard.Commands;

/// <summary>What this folder brings to the program.</summary>
public static class CommandsSetup
{
    public static WebApplicationBuilder AddCommands(this WebApplicationBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton(CommandConsole.OfProcess());
        builder.Services.AddScoped<CommandRunner>();
        return builder;
    }

    /// <summary>Runs a command in the built program; neither the web server nor background work is started.</summary>
    public static async Task<int> RunCommandAsync(this WebApplication app, CommandLine line)
    {
        ArgumentNullException.ThrowIfNull(app);
        ArgumentNullException.ThrowIfNull(line);
        await using var program = app;
        using var stop = new CancellationTokenSource();
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal => Stop(signal, stop));
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, stop));
        await using var scope = app.Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<CommandRunner>().RunAsync(line.Words, stop.Token);
    }

    /// <summary>
    /// Serves until the process is told to stop. The database is brought to its newest form first, outside the host, which would log a storage
    /// in trouble with a stack trace; data protection too reads its keys from there when it starts.
    /// </summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var applied = await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(CancellationToken.None);
        if (applied.Count > 0)
        {
            app.Logger.LogInformation("Database brought up to date: {Migrations}", string.Join(", ", applied));
        }

        await app.RunAsync();
        return 0;
    }

    private static void Stop(PosixSignalContext signal, CancellationTokenSource stop)
    {
        // The command ends by itself, so that a transaction under way is rolled back and progress ends its line.
        signal.Cancel = true;
        stop.Cancel();
    }
}
