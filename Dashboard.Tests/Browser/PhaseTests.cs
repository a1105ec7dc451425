using System.Globalization;
using Dashboard.Domain.Calendar;
using Microsoft.Playwright;

namespace Dashboard.Tests.Browser;

/// <summary>A phase of a control chart, started by one person and seen by another.</summary>
[Trait("Group", "browser")]
[Collection(BrowserTests.Name)]
public sealed class PhaseTests(BrowserCity city)
{
    [Fact]
    public async Task Phase_StartedByStaff_MovesTheOpenPageOfALeader_AndGoesWhenWithdrawn()
    {
        Assert.SkipWhen(BrowserCity.Chromium is null, "No Chromium is installed.");
        var yesterday = CityTime.DayOf(TimeProvider.System.GetUtcNow()).AddDays(-1);
        var address = "/indicators/services.request.per-1000?period=" + yesterday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var staff = await city.OpenAsync(Look.Desk, "staff");
        var leader = await city.OpenAsync(Look.Desk, "leader");
        await BrowserCity.SettleAsync(staff, address);
        await BrowserCity.SettleAsync(leader, address);
        await leader.EvaluateAsync("() => { window.neverReloaded = true; }");
        Assert.Equal(0, await leader.Locator(".phases").CountAsync());

        await staff.ClickAsync(".phases-head button");
        await staff.ClickAsync(".phase-form [type=submit]");
        Assert.Contains("请填写原因", await staff.Locator(".phase-form .fault").InnerTextAsync());
        await staff.SelectOptionAsync(".phase-form select", yesterday.AddDays(-15).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await staff.FillAsync(".phase-form textarea", "派单规则改变");
        await staff.ClickAsync(".phase-form [type=submit]");

        await leader.Locator(".phases tbody tr").WaitForAsync(new LocatorWaitForOptions { Timeout = 10_000 });
        Assert.Contains("派单规则改变", await leader.Locator(".phases tbody").InnerTextAsync());
        await leader.Locator(".chart-phase").WaitForAsync();
        Assert.Equal(0, await leader.Locator(".phases button").CountAsync());

        await staff.ClickAsync(".phases tbody button.link");
        await staff.FillAsync(".phase-form textarea", "并未改变");
        await staff.ClickAsync(".phase-form [type=submit]");
        await leader.Locator(".phases tr.withdrawn").WaitForAsync(new LocatorWaitForOptions { Timeout = 10_000 });
        await leader.Locator(".chart-phase").WaitForAsync(new LocatorWaitForOptions { State = WaitForSelectorState.Detached });

        Assert.True(await leader.EvaluateAsync<bool>("() => window.neverReloaded === true"));
        await staff.Context.CloseAsync();
        await leader.Context.CloseAsync();
    }
}
