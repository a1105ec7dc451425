using Dashboard.Commands;
using Dashboard.Data.Storage;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Support;

/// <summary>The whole program in this process, on an empty database of its own, with a clock that the test sets.</summary>
internal sealed class ServedProgram : WebApplicationFactory<Program>
{
    private readonly TestDatabase database;

    private ServedProgram(TestDatabase database) => this.database = database;

    /// <summary>The clock of the program; it stands still.</summary>
    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2026, 3, 20, 12, 0, 0, TimeSpan.FromHours(8)));

    public static async Task<ServedProgram> StartAsync() => new(await TestDatabase.CreateAsync(StorageProvider.Sqlite));

    /// <summary>A client with a key of these rights.</summary>
    public async Task<HttpClient> ClientAsync(string sources, string areas, string rights, CancellationToken cancellationToken)
    {
        using var output = new StringWriter();
        await using var scope = Services.CreateAsyncScope();
        var command = ActivatorUtilities.CreateInstance<Dashboard.Identity.Keys.KeyAddCommand>(
            scope.ServiceProvider, new CommandConsole(output, TextWriter.Null, TextReader.Null, Interactive: false));
        await command.RunAsync([$"key-{Guid.CreateVersion7(Time.GetUtcNow()):N}", "--sources", sources, "--areas", areas, "--rights", rights], cancellationToken);
        var client = CreateClient();
        client.DefaultRequestHeaders.Add("X-Api-Key", output.ToString().Trim().Split('\n')[^1].Trim());
        return client;
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await database.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in database.Settings)
        {
            builder.UseSetting(key, value);
        }

        builder.UseSetting("Demo:Enabled", "false");
        builder.UseEnvironment("Production");
        builder.ConfigureServices(services => services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Time)));
    }
}
