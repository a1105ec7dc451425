using Microsoft.Playwright;

namespace Dashboard.Tests.Browser;

/// <summary>A printed page says whose figures it shows, for what, how firm and as of when, and carries no controls.</summary>
[Trait("Group", "browser")]
[Collection(BrowserTests.Name)]
public sealed class PrintTests(BrowserCity city)
{
    [Theory]
    [InlineData("/", true)]
    [InlineData("/boards/services?period=2026-10", true)]
    [InlineData("/indicators/services.request.ontime-rate", true)]
    [InlineData("/methods", false)]
    public async Task PrintedPage_NamesBodyAreaPeriodAndState_WithoutControls(string path, bool showsFigures)
    {
        Assert.SkipWhen(BrowserCity.Chromium is null, "No Chromium is installed.");
        var page = await city.OpenAsync(Look.Desk, "staff");
        await BrowserCity.SettleAsync(page, path);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        var head = await page.Locator(".print-head").InnerTextAsync();
        Assert.Contains("成都市城乡社区发展治理委员会", head, StringComparison.Ordinal);
        Assert.Contains("演示数据", head, StringComparison.Ordinal);
        Assert.Contains("打印", head, StringComparison.Ordinal);
        Assert.Equal(showsFigures, head.Contains("暂定", StringComparison.Ordinal) || head.Contains("终值", StringComparison.Ordinal));
        Assert.Contains("数据截至", head, StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator(".top:visible, .stage button:not(.pick):visible, .segments:visible").CountAsync());
        await page.Context.CloseAsync();
    }
}
