using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using Dashboard.Domain.Territory;
using Microsoft.Playwright;

namespace Dashboard.Tests.Browser;

/// <summary>The way of a record, as a person sees it: posted by another system, moved on the board, found behind the figure.</summary>
[Trait("Group", "browser")]
[Collection(BrowserTests.Name)]
public sealed class JourneyTests(BrowserCity city)
{
    private const string Rated = "[data-indicator='services.request.satisfied-rate'] .card-facts span";

    [Fact]
    public async Task Record_PostedByHttp_MovesTheBoardWithinASecond_AndIsFoundBehindTheFigure()
    {
        Assert.SkipWhen(BrowserCity.Chromium is null, "No Chromium is installed.");
        var cancellation = Xunit.TestContext.Current.CancellationToken;
        using var source = new HttpClient { BaseAddress = city.Address };
        source.DefaultRequestHeaders.Add("X-Api-Key", await city.AddKeyAsync(cancellation));
        var page = await city.OpenAsync(Look.Desk, "staff");
        await BrowserCity.SettleAsync(page, "/");
        await page.EvaluateAsync("() => { window.neverReloaded = true; }");

        var delays = new List<TimeSpan>();
        for (var number = 1; number <= 5; number++)
        {
            var before = await page.Locator(Rated).First.InnerTextAsync();
            Assert.Contains('/', before);
            using var answer = await source.PostAsJsonAsync("/api/v1/work-items", new[] { RatedRequest($"journey-{number}") }, cancellation);
            answer.EnsureSuccessStatusCode();
            var acknowledged = Stopwatch.StartNew();
            await page.WaitForFunctionAsync(
                "([where, before]) => document.querySelector(where).innerText !== before", new[] { Rated, before },
                new PageWaitForFunctionOptions { PollingInterval = 20, Timeout = 10_000 });
            delays.Add(acknowledged.Elapsed);
            Assert.Equal(Increased(before), await page.Locator(Rated).First.InnerTextAsync());
        }

        Assert.True(await page.EvaluateAsync<bool>("() => window.neverReloaded === true"));
        Assert.InRange(delays.Order().ElementAt(2), TimeSpan.Zero, TimeSpan.FromSeconds(1));

        await page.ClickAsync("[data-indicator='services.request.satisfied-rate'] a.card-explain");
        var record = page.Locator(".records-table button[title='journey-5']");
        await record.WaitForAsync();
        await record.ClickAsync();
        await page.GetByText("browser-journey / journey-5").WaitForAsync();
        await page.Context.CloseAsync();
    }

    private static object RatedRequest(string id)
    {
        var territory = TerritoryMap.BuiltIn;
        var now = TimeProvider.System.GetUtcNow();
        return new
        {
            type = "request",
            source = "browser-journey",
            id,
            version = 1,
            area = territory.AtLevel(AreaLevel.Community, territory.City)[0].Code,
            state = "closed",
            channel = "phone",
            nature = "consult",
            category = "道路设施",
            rating = "satisfied",
            resolved = "yes",
            receivedAt = now.AddMinutes(-50),
            dispatchedAt = now.AddMinutes(-45),
            firstContactAt = now.AddMinutes(-40),
            repliedAt = now.AddMinutes(-30),
            ratedAt = now.AddMinutes(-2),
            closedAt = now.AddMinutes(-1),
        };
    }

    /// <summary>One more satisfied of one more rated.</summary>
    private static string Increased(string fraction) => string.Join('/', fraction.Split('/')
        .Select(part => (long.Parse(part, NumberStyles.AllowThousands, CultureInfo.InvariantCulture) + 1).ToString("N0", CultureInfo.InvariantCulture)));
}
