using Microsoft.Playwright;

namespace Dashboard.Tests.Browser;

/// <summary>Whoever works with the keyboard sees where they are: every stop of every page shows its ring.</summary>
[Trait("Group", "browser")]
[Collection(BrowserTests.Name)]
public sealed class KeyboardTests(BrowserCity city)
{
    private const int MostStops = 160;

    private const string Stop = """
        () => {
          const at = document.activeElement;
          if (!at || at === document.body) return null;
          const style = getComputedStyle(at);
          const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
          at.dataset.stop = at.dataset.stop ?? `${document.querySelectorAll('[data-stop]').length}`;
          return [at.dataset.stop, ring ? '' : `${at.tagName.toLowerCase()}.${at.className?.baseVal ?? at.className} "${(at.innerText ?? '').slice(0, 20)}"`];
        }
        """;

    [Fact]
    public async Task Pages_EveryStopOfTheKeyboard_ShowsItsRing()
    {
        Assert.SkipWhen(BrowserCity.Chromium is null, "No Chromium is installed.");
        var bare = new List<string>();
        foreach (var group in Pages.All.GroupBy(page => page.Person))
        {
            var page = await city.OpenAsync(Look.Desk, group.Key);
            foreach (var (name, path, _) in group)
            {
                await BrowserCity.SettleAsync(page, path);
                bare.AddRange((await WithoutRingAsync(page)).Select(stop => $"{name}: {stop}"));
            }

            await page.Context.CloseAsync();
        }

        Assert.Empty(bare);
    }

    private static async Task<List<string>> WithoutRingAsync(IPage page)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var bare = new List<string>();
        for (var stop = 0; stop < MostStops; stop++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string[]?>(Stop) is not [var number, var fault])
            {
                break;
            }

            if (!seen.Add(number))
            {
                break;
            }

            if (fault.Length > 0)
            {
                bare.Add(fault);
            }
        }

        Assert.NotEmpty(seen);
        return bare;
    }
}
