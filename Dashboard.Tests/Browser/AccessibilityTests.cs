using Microsoft.Playwright;

namespace Dashboard.Tests.Browser;

/// <summary>Every page against the WCAG 2.2 A and AA rules of axe-core, light and dark, at a desk and on a phone.</summary>
[Trait("Group", "browser")]
[Collection(BrowserTests.Name)]
public sealed class AccessibilityTests(BrowserCity city)
{
    private const string Check = """
        async () => {
          const found = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] });
          return found.violations.map(v => `${v.id} (${v.impact}): ${v.nodes.slice(0, 3).map(n => n.target.join(' ')).join(' | ')}`);
        }
        """;

    private static readonly string? Axe = Environment.GetEnvironmentVariable("DASHBOARD_TEST_AXE");

    public static TheoryData<string, int> Looks => new() { { "light", 1440 }, { "dark", 1440 }, { "light", 390 } };

    [Theory]
    [MemberData(nameof(Looks))]
    public async Task Pages_HaveNoViolation(string theme, int width)
    {
        Assert.SkipWhen(BrowserCity.Chromium is null, "No Chromium is installed.");
        Assert.SkipWhen(string.IsNullOrEmpty(Axe), "DASHBOARD_TEST_AXE names no axe-core script.");
        var violations = new List<string>();
        foreach (var group in Pages.All.GroupBy(page => page.Person))
        {
            // The checker is our own script put into the page, which the page's policy forbids.
            var page = await city.OpenAsync(new Look(width, 900, theme), group.Key, bypassPolicy: true);
            foreach (var (name, path, _) in group)
            {
                await BrowserCity.SettleAsync(page, path);
                await page.AddScriptTagAsync(new PageAddScriptTagOptions { Path = Axe });
                violations.AddRange((await page.EvaluateAsync<string[]>(Check)).Select(violation => $"{name}: {violation}"));
            }

            await page.Context.CloseAsync();
        }

        Assert.Empty(violations);
    }
}
