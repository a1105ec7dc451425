using Microsoft.Playwright;

namespace Dashboard.Tests.Browser;

/// <summary>An address with a period that cannot be shown is put right where the reader sees and copies it, and the page says so.</summary>
[Trait("Group", "browser")]
[Collection(BrowserTests.Name)]
public sealed class AddressTests(BrowserCity city)
{
    [Theory]
    [InlineData("/?period=9999-12&area=5101")]
    [InlineData("/boards/law?period=0001-W01")]
    [InlineData("/indicators/services.request.ontime-rate?explain=1&period=9999-12~ytd")]
    public async Task Page_AtTheEndOfTime_SaysSoAndPutsTheAddressRight(string path)
    {
        Assert.SkipWhen(BrowserCity.Chromium is null, "No Chromium is installed.");
        var page = await city.OpenAsync(Look.Desk, "staff");
        await BrowserCity.SettleAsync(page, path);

        await page.WaitForURLAsync(address => !address.Contains("9999", StringComparison.Ordinal) && !address.Contains("0001", StringComparison.Ordinal));

        Assert.Contains("不能显示", await page.Locator("main").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Matches(@"[?&]period=20\d\d-\d\d(&|$)", page.Url);
        Assert.Equal(path.Contains("explain=1", StringComparison.Ordinal), page.Url.Contains("explain=1", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }
}
