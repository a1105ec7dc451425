using System.Runtime.InteropServices;
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

    /// <summary>Serves until the process is told to stop.</summary>
    public static async Task<int> ServeAsync(this WebApplication app)
    {
        ArgumentNullException.ThrowIfNull(app);
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
