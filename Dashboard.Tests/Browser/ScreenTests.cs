using Microsoft.Playwright;

namespace Dashboard.Tests.Browser;

/// <summary>Every page opens without an error in the browser and fits its window, in both languages.</summary>
[Trait("Group", "browser")]
[Collection(BrowserTests.Name)]
public sealed class ScreenTests(BrowserCity city)
{
    public static TheoryData<int, int, string> Windows => new() { { 390, 844, "zh-CN" }, { 1440, 900, "en-US" }, { 1920, 1080, "zh-CN" } };

    [Theory]
    [MemberData(nameof(Windows))]
    public async Task Pages_Open_WithoutErrors_AndFit(int width, int height, string language)
    {
        Assert.SkipWhen(BrowserCity.Chromium is null, "No Chromium is installed.");
        var faults = new List<string>();
        foreach (var group in Pages.All.GroupBy(page => page.Person))
        {
            var page = await city.OpenAsync(new Look(width, height, "light", language), group.Key);
            var current = "";
            page.Console += (_, message) =>
            {
                if (message.Type == "error" && !(current == "not-found" && message.Text.Contains("404", StringComparison.Ordinal)))
                {
                    faults.Add($"{current}: {message.Text}");
                }
            };
            page.PageError += (_, error) => faults.Add($"{current}: {error}");
            foreach (var (name, path, _) in group)
            {
                current = name;
                await BrowserCity.SettleAsync(page, path);
                var wide = await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
                if (wide > 0)
                {
                    faults.Add($"{name}: {wide} px wider than its window");
                }

                if (await page.Locator("h1").CountAsync() == 0)
                {
                    faults.Add($"{name}: no heading");
                }
            }

            await page.Context.CloseAsync();
        }

        Assert.Empty(faults);
    }
}
