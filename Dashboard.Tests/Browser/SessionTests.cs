using Microsoft.Playwright;

namespace Dashboard.Tests.Browser;

/// <summary>Pages that are open when their sign-in ends.</summary>
[Trait("Group", "browser")]
[Collection(BrowserTests.Name)]
public sealed class SessionTests(BrowserCity city)
{
    [Fact]
    public async Task SignOut_InOneTab_RunsNothingInAnother_AndLeadsItToTheSignInPageWithWords()
    {
        Assert.SkipWhen(BrowserCity.Chromium is null, "No Chromium is installed.");
        var first = await city.OpenAsync(Look.Desk, "administrator");
        var second = await first.Context.NewPageAsync();
        var elsewhere = await city.OpenAsync(Look.Desk, "administrator");
        await BrowserCity.SettleAsync(first, "/methods");
        await BrowserCity.SettleAsync(second, "/operations");
        await BrowserCity.SettleAsync(elsewhere, "/operations");

        await first.ClickAsync("button.who");
        await first.ClickAsync("form[action='/sign-out'] button");
        await first.WaitForURLAsync(url => url.Contains("/sign-in", StringComparison.Ordinal));
        await second.ClickAsync(".ops-run button");
        await second.ClickAsync(".mud-dialog .button.primary");
        await second.Locator(".mud-snackbar").WaitForAsync(new LocatorWaitForOptions { Timeout = 10_000 });
        var said = await second.Locator(".mud-snackbar").InnerTextAsync();

        await second.WaitForURLAsync(url => url.Contains("refused=ended", StringComparison.Ordinal), new PageWaitForURLOptions { Timeout = 30_000 });
        Assert.Contains("未执行", said);
        Assert.Contains("您已退出登录", await second.Locator(".refused").InnerTextAsync());
        Assert.Contains("/operations", elsewhere.Url, StringComparison.Ordinal);
        Assert.Equal(1, await elsewhere.Locator(".ops-run").CountAsync());
        await first.Context.CloseAsync();
        await elsewhere.Context.CloseAsync();
    }
}
