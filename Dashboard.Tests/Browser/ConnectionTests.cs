using System.Diagnostics;
using Microsoft.Playwright;

namespace Dashboard.Tests.Browser;

/// <summary>A page that hears nothing says so soon, and is back soon after the network is.</summary>
[Trait("Group", "browser")]
[Collection(BrowserTests.Name)]
public sealed class ConnectionTests(BrowserCity city)
{
    private const string Lost = "() => document.documentElement.dataset.connection === 'lost'";
    private const string Back = "() => document.documentElement.dataset.connection !== 'lost'";

    [Fact]
    public async Task Page_WithoutTheNetwork_SaysSoAfterFiveSeconds_AndIsBackSoonAfterIt()
    {
        Assert.SkipWhen(BrowserCity.Chromium is null, "No Chromium is installed.");
        var page = await city.OpenAsync(Look.Desk, "staff");
        await BrowserCity.SettleAsync(page, "/");
        await page.EvaluateAsync("() => { window.neverReloaded = true; }");

        await page.Context.SetOfflineAsync(true);
        var gone = Stopwatch.StartNew();
        await page.WaitForFunctionAsync(Lost, null, new PageWaitForFunctionOptions { Timeout = 15_000, PollingInterval = 50 });
        Assert.InRange(gone.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(9));

        await page.Context.SetOfflineAsync(false);
        var returned = Stopwatch.StartNew();
        await page.WaitForFunctionAsync(Back, null, new PageWaitForFunctionOptions { Timeout = 15_000, PollingInterval = 50 });
        Assert.InRange(returned.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        Assert.True(await page.EvaluateAsync<bool>("() => window.neverReloaded === true"));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task IndicatorPage_PeriodTurnedAgainBeforeItsChartsAreDrawn_LosesNoPart()
    {
        Assert.SkipWhen(BrowserCity.Chromium is null, "No Chromium is installed.");
        var page = await city.OpenAsync(Look.Desk, "staff");
        await BrowserCity.SettleAsync(page, "/indicators/services.request.ontime-rate");
        for (var round = 0; round < 6; round++)
        {
            await page.EvaluateAsync("() => document.querySelector('.stepper > a').click()");
            await page.WaitForTimeoutAsync(40 * round);
            await page.EvaluateAsync("() => document.querySelector('.stepper > a').click()");
        }

        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.WaitForFunctionAsync("() => document.querySelector('main .chart svg')");
        Assert.Equal(0, await page.Locator(".failed").CountAsync());
        await page.Context.CloseAsync();
    }
}
