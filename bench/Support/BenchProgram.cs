using Dashboard.Commands;
using Dashboard.Data;
using Dashboard.Data.Storage;
using Dashboard.Identity;
using Dashboard.Identity.Keys;
using Dashboard.Ingest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Dashboard.Bench.Support;

/// <summary>The part of the program that takes deliveries, served on a socket from a database of its own, and a client with a key.</summary>
internal sealed class BenchProgram : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string directory;

    private BenchProgram(WebApplication app, string directory, HttpClient client) => (this.app, this.directory, Client) = (app, directory, client);

    public HttpClient Client { get; }

    public T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    public static async Task<BenchProgram> StartAsync(CancellationToken cancellationToken)
    {
        var directory = Directory.CreateTempSubdirectory("dashboard-bench-").FullName;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Production" });
        builder.Configuration["DataDirectory"] = directory;
        builder.Configuration["Limits:RequestsPerMinute"] = "1000000";
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddData().AddIdentity().AddIngest();
        WithoutBackgroundWork(builder.Services);
        builder.Services.AddSingleton(new CommandConsole(TextWriter.Null, TextWriter.Null, TextReader.Null, Interactive: false));
        var app = builder.Build();
        app.UseIdentity().MapIngest();
        await app.Services.GetRequiredService<DatabaseMigrator>().MigrateAsync(cancellationToken);
        await app.StartAsync(cancellationToken);
        var client = new HttpClient { BaseAddress = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First()) };
        client.DefaultRequestHeaders.Add("X-Api-Key", await KeyAsync(app.Services, cancellationToken));
        return new BenchProgram(app, directory, client);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }

    /// <summary>The first start seeds populations and the sweeper runs each second; neither is what is measured.</summary>
    private static void WithoutBackgroundWork(IServiceCollection services)
    {
        foreach (var own in services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(IngestSetup).Assembly).ToList())
        {
            services.Remove(own);
        }
    }

    private static async Task<string> KeyAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var output = new StringWriter();
        await using var scope = services.CreateAsyncScope();
        var command = ActivatorUtilities.CreateInstance<KeyAddCommand>(
            scope.ServiceProvider, new CommandConsole(output, TextWriter.Null, TextReader.Null, Interactive: false));
        await command.RunAsync(["bench", "--sources", "*", "--areas", "5101", "--rights", "write"], cancellationToken);
        return output.ToString().Trim().Split('\n')[^1].Trim();
    }
}
