using Microsoft.Playwright;

namespace Dashboard.Tests.Browser;

/// <summary>The pickers of the top bar by the keyboard alone.</summary>
[Trait("Group", "browser")]
[Collection(BrowserTests.Name)]
public sealed class PickerTests(BrowserCity city)
{
    private const string Focused = "() => document.activeElement.innerText.split('\\n')[0].trim()";
    private const string Area = ".top-pickers > .popover-host > button";
    private const string Period = ".stepper > .popover-host > button";

    [Fact]
    public async Task AreaPicker_TypedAndEntered_LeadsThere_AndGivesTheFocusBack()
    {
        var page = await OpenAsync();
        await page.FocusAsync(Area);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => document.activeElement.matches('.popover input')");

        await page.Keyboard.TypeAsync("jintang");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync(url => url.Contains("area=510121", StringComparison.Ordinal));
        await page.WaitForFunctionAsync("where => document.activeElement === document.querySelector(where)", Area);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task AreaPicker_ArrowsAndEscape_MoveAndClose()
    {
        var page = await OpenAsync();
        await page.FocusAsync(Area);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => document.activeElement.matches('.popover input')");

        await page.Keyboard.PressAsync("ArrowDown");
        var first = await page.EvaluateAsync<string>(Focused);
        await page.Keyboard.PressAsync("ArrowDown");
        Assert.NotEqual(first, await page.EvaluateAsync<string>(Focused));
        await page.Keyboard.PressAsync("Escape");

        await page.Locator(".popover").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        Assert.True(await page.EvaluateAsync<bool>("where => document.activeElement === document.querySelector(where)", Area));
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task PeriodPicker_Arrows_ChooseAMonth()
    {
        var page = await OpenAsync();
        await page.FocusAsync(Period);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => document.activeElement.matches('.calendar-grid a')");
        var before = page.Url;

        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("Enter");

        await page.WaitForURLAsync(url => url != before);
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Picker_LeftByTab_Closes()
    {
        var page = await OpenAsync();
        await page.FocusAsync(Period);
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForFunctionAsync("() => document.activeElement.matches('.calendar-grid a')");

        await page.FocusAsync(".brand");

        await page.Locator(".popover").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });
        await page.Context.CloseAsync();
    }

    [Fact]
    public async Task Provenance_OpensWithTheFocusInIt_AndEscapeClosesIt()
    {
        var page = await OpenAsync();
        await BrowserCity.SettleAsync(page, "/indicators/services.request.ontime-rate?explain=1");
        await page.WaitForFunctionAsync("() => document.activeElement.matches('.provenance')");

        await page.Keyboard.PressAsync("Escape");

        await page.WaitForURLAsync(url => !url.Contains("explain", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    private async Task<IPage> OpenAsync()
    {
        Assert.SkipWhen(BrowserCity.Chromium is null, "No Chromium is installed.");
        var page = await city.OpenAsync(Look.Desk, "staff");
        await BrowserCity.SettleAsync(page, "/?period=2026-10");
        return page;
    }
}
