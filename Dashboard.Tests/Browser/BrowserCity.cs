using Dashboard.Tests.Support;
using Microsoft.Playwright;

namespace Dashboard.Tests.Browser;

/// <summary>A small simulated city in the built program and a real Chromium in front of it, shared by the browser tests.</summary>
public sealed class BrowserCity : IAsyncLifetime
{
    private static readonly Dictionary<string, string> Settings = new()
    {
        ["Demo__Enabled"] = "true",
        ["Demo__Months"] = "13",
        ["Demo__Scale"] = "0.01",
        ["Demo__RecordsPerSecond"] = "0",
    };

    private readonly string folder = Directory.CreateTempSubdirectory("dashboard-browser-").FullName;
    private ProgramProcess? program;
    private IPlaywright? playwright;
    private IBrowser? browser;

    /// <summary>The installed Chromium; null where there is none.</summary>
    public static string? Chromium { get; } = Environment.GetEnvironmentVariable("DASHBOARD_TEST_CHROMIUM") is { Length: > 0 } named
        ? named
        : new[] { "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome" }.FirstOrDefault(File.Exists);

    /// <summary>Where the program listens.</summary>
    public Uri Address => program!.Address;

    /// <summary>Adds an API key as an operator does: by the command, beside the running program.</summary>
    public async Task<string> AddKeyAsync(CancellationToken cancellationToken)
    {
        var (status, output) = await ProgramProcess.RunAsync(
            folder, ["key", "add", "browser", "--sources", "*", "--areas", "5101", "--rights", "read,write"], null, Settings, cancellationToken);
        Assert.Equal(0, status);
        return output.Trim().Split('\n')[^1].Trim();
    }

    /// <summary>A browser window of its own, signed in as one of the demo people where one is named.</summary>
    public async Task<IPage> OpenAsync(Look look, string? person, bool bypassPolicy = false)
    {
        var context = await browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = Address.ToString(),
            ViewportSize = new ViewportSize { Width = look.Width, Height = look.Height },
            ReducedMotion = ReducedMotion.Reduce,
            BypassCSP = bypassPolicy,
        });
        await context.AddCookiesAsync(
        [
            new Cookie { Name = "theme", Value = look.Theme, Url = Address.ToString() },
            new Cookie { Name = ".AspNetCore.Culture", Value = $"c={look.Language}|uic={look.Language}", Url = Address.ToString() },
        ]);
        var page = await context.NewPageAsync();
        if (person is not null)
        {
            await page.GotoAsync("/sign-in");
            await page.ClickAsync($"button[name=person][value={person}]");
            await page.WaitForURLAsync(url => !url.Contains("/sign-in", StringComparison.Ordinal));
        }

        return page;
    }

    /// <summary>Opens a page and waits until it is interactive and its figures stand.</summary>
    public static async Task SettleAsync(IPage page, string path)
    {
        await page.GotoAsync(path, new PageGotoOptions { WaitUntil = WaitUntilState.Load });
        await page.WaitForFunctionAsync("() => !document.querySelector('main [role=status].waiting, main .skeleton, main.stage:not([data-interactive])')");
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        if (Chromium is null)
        {
            return;
        }

        program = await ProgramProcess.ServeAsync(folder, Settings, CancellationToken.None);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Chromium,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            ],
        });
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        if (program is not null)
        {
            await program.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }
}
