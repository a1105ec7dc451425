using Microsoft.Playwright;

namespace Dashboard.Tests.Browser;

/// <summary>A screenshot of every page, for people to look at: <c>./test.sh gallery</c>.</summary>
[Trait("Group", "gallery")]
[Collection(BrowserTests.Name)]
public sealed class GalleryTests(BrowserCity city)
{
    private static readonly string? Folder = Environment.GetEnvironmentVariable("DASHBOARD_GALLERY");

    public static TheoryData<int, int> Sizes => new() { { 390, 844 }, { 1440, 900 }, { 1920, 1080 }, { 3840, 2160 } };

    [Theory]
    [MemberData(nameof(Sizes))]
    public async Task Pages_ArePictured(int width, int height)
    {
        Assert.SkipWhen(BrowserCity.Chromium is null, "No Chromium is installed.");
        Assert.SkipWhen(string.IsNullOrEmpty(Folder), "DASHBOARD_GALLERY names no folder.");
        foreach (var theme in new[] { "light", "dark" })
        {
            foreach (var language in new[] { "zh-CN", "en-US" })
            {
                foreach (var group in Pages.All.GroupBy(page => page.Person))
                {
                    var page = await city.OpenAsync(new Look(width, height, theme, language), group.Key);
                    foreach (var (name, path, _) in group)
                    {
                        await BrowserCity.SettleAsync(page, path);
                        var file = Path.Combine(Folder, $"{name}-{width}-{theme}-{language[..2]}.png");
                        await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
                        Assert.True(new FileInfo(file).Length > 5_000, $"{file} is empty.");
                    }

                    await page.Context.CloseAsync();
                }
            }
        }
    }
}
