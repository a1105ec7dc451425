using Dashboard.Data.Storage;
using Dashboard.Identity;
using Dashboard.Identity.Keys;
using Dashboard.Identity.Users;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Dashboard.Tests.Support;

/// <summary>
/// The whole program on a real port and a database of its own, inside the test process. Use it as a class fixture, or start one with other
/// settings or services. Give the test class the trait <c>Group=host</c>.
/// </summary>
public class RunningProgram : IAsyncLifetime
{
    public const string Password = "Test-passw0rd!";

    private readonly List<HttpClient> clients = [];
    private TestDatabase database = null!;
    private Factory factory = null!;
    private int numberOfNames;

    /// <summary>Where it listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0");

    /// <summary>Its services, for looking behind the answers.</summary>
    public IServiceProvider Services => factory.Services;

    /// <summary>Its database, for looking behind the answers.</summary>
    public TestDatabase Database => database;

    /// <summary>Settings beside the database; demo and background streams are off unless a test turns them on.</summary>
    protected virtual IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?>();

    /// <summary>What a test replaces.</summary>
    protected virtual void Configure(IServiceCollection services)
    {
    }

    public async ValueTask InitializeAsync()
    {
        database = await TestDatabase.CreateAsync(StorageProvider.Sqlite);
        var settings = new Dictionary<string, string?>(database.Settings) { ["Demo:Enabled"] = "false" };
        foreach (var (key, value) in Settings)
        {
            settings[key] = value;
        }

        factory = new Factory(settings, Configure);
        factory.UseKestrel(0);
        factory.StartServer();
        Address = factory.ClientOptions.BaseAddress;
    }

    /// <summary>Someone without key or cookie. Redirects are answers here, not steps.</summary>
    public HttpClient Anonymous()
    {
        var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };
        clients.Add(client);
        return client;
    }

    /// <summary>A client with a new key, made as the command makes it.</summary>
    public async Task<HttpClient> WithKeyAsync(string rights = "read", string areas = "5101", string sources = "*")
    {
        var client = Anonymous();
        client.DefaultRequestHeaders.Add(ApiKeyHandler.Header, await NewKeyAsync(rights, areas, sources));
        return client;
    }

    /// <summary>A new key, made as the command makes it.</summary>
    public async Task<string> NewKeyAsync(string rights = "read", string areas = "5101", string sources = "*")
    {
        var (status, output, error) = await CommandAsync(
            ["key", "add", NewName("key"), "--sources", sources, "--areas", areas, "--rights", rights]);
        return status == 0 ? output.TrimEnd().Split('\n')[^1].Trim() : throw new InvalidOperationException(error);
    }

    /// <summary>A client signed in through the page by a new user of that role.</summary>
    public async Task<HttpClient> SignedInAsync(string role, string area = "5101")
    {
        var name = NewName(role);
        await using (var scope = Services.CreateAsyncScope())
        {
            var user = new AppUser { UserName = name, DisplayName = name, Areas = area };
            var added = await scope.ServiceProvider.GetRequiredService<UserRegister>().AddAsync(user, role, Password);
            Assert.True(added.Succeeded, string.Join(' ', added.Errors.Select(wrong => wrong.Description)));
        }

        var client = Anonymous();
        using var answer = await SignInForm.PostAsync(client, name, Password);
        Assert.Equal("/", answer.Headers.Location?.ToString());
        return client;
    }

    /// <summary>Runs a command with the services of the running program.</summary>
    public async Task<(int Status, string Output, string Error)> CommandAsync(IReadOnlyList<string> words, string input = "")
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        using var typed = new StringReader(input);
        await using var scope = Services.CreateAsyncScope();
        var services = new CommandServices(scope.ServiceProvider, new Dashboard.Commands.CommandConsole(output, error, typed, Interactive: false));
        var status = await services.Runner().RunAsync(words, Xunit.TestContext.Current.CancellationToken);
        return (status, output.ToString(), error.ToString());
    }

    /// <summary>Waits until the program says that it is ready.</summary>
    public async Task UntilReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Xunit.TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        while (true)
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), limit.Token);
            if (answer.IsSuccessStatusCode)
            {
                return;
            }

            await tick.WaitForNextTickAsync(limit.Token);
        }
    }

    /// <summary>Waits for something that happens by itself, at most a minute.</summary>
    public static async Task UntilAsync(Func<bool> happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Xunit.TestContext.Current.CancellationToken);
        limit.CancelAfter(TimeSpan.FromMinutes(1));
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!happened())
        {
            await tick.WaitForNextTickAsync(limit.Token);
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        clients.ForEach(client => client.Dispose());
        if (factory is not null)
        {
            await factory.DisposeAsync();
        }

        if (database is not null)
        {
            await database.DisposeAsync();
        }
    }

    private string NewName(string kind) => $"{kind}-{Interlocked.Increment(ref numberOfNames)}";

    private sealed class Factory(IReadOnlyDictionary<string, string?> settings, Action<IServiceCollection> configure) : WebApplicationFactory<Program>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Development");
            foreach (var (key, value) in settings)
            {
                builder.UseSetting(key, value);
            }

            builder.ConfigureLogging(logging => logging.ClearProviders());
            builder.ConfigureTestServices(configure);
        }
    }
}
