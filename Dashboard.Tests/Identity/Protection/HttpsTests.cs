using System.Net;
using Dashboard.Identity.Keys;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Identity.Protection;

/// <summary>With <c>RequireHttps</c> alone nothing is answered in the clear. HTTPS is spoken by a proxy, as it usually is.</summary>
[Trait("Group", "host")]
public sealed class HttpsTests(HttpsTests.Secured program) : IClassFixture<HttpsTests.Secured>
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in?returnUrl=/boards/law")]
    [InlineData("/boards/law?area=5101&period=2026-10")]
    [InlineData("/no-such-page")]
    public async Task Page_InTheClear_IsLedToHttps(string address)
    {
        using var answer = await program.Anonymous().GetAsync(new Uri(address, UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.StatusCode);
        Assert.Equal($"https://127.0.0.1{address}", answer.Headers.Location!.OriginalString);
        Assert.False(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Page_InTheClearByAForeignName_IsRefusedAndNotLedThere()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/sign-in", UriKind.Relative)) { Headers = { Host = "evil.example" } };
        using var answer = await program.Anonymous().SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
    }

    [Theory]
    [InlineData("GET", "/api/v1/territories?level=city")]
    [InlineData("POST", "/api/v1/work-items")]
    [InlineData("POST", "/hubs/live/negotiate?negotiateVersion=1")]
    [InlineData("GET", "/hubs/live")]
    [InlineData("POST", "/sign-in/password")]
    [InlineData("GET", "/metrics")]
    public async Task Program_InTheClear_IsRefusedInWords(string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        request.Headers.Add(ApiKeyHandler.Header, await program.NewKeyAsync("read,write"));

        using var answer = await program.Anonymous().SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("HTTPS", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in")]
    [InlineData("/api/v1/territories")]
    [InlineData("/health/live")]
    public async Task Https_EveryAnswer_TellsBrowsersToStay(string address)
    {
        using var answer = await Secure().GetAsync(new Uri(address, UriKind.Relative), Stop);

        Assert.True(answer.Headers.Contains("Strict-Transport-Security"));
    }

    [Fact]
    public async Task Https_EveryCookie_IsSecure()
    {
        await program.CommandAsync(["user", "add", "secure", "--role", "staff", "--area", "5101"], RunningProgram.Password);
        using var client = Secure();
        using var page = await client.GetAsync(new Uri("/sign-in", UriKind.Relative), Stop);
        using var language = await client.GetAsync(new Uri("/culture?c=en-US", UriKind.Relative), Stop);
        using var form = new FormUrlEncodedContent([new("user", "secure"), new("password", RunningProgram.Password), new("__RequestVerificationToken", SignInForm.TokenIn(await page.Content.ReadAsStringAsync(Stop)))]);
        client.DefaultRequestHeaders.Add("Cookie", page.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
        using var signedIn = await client.PostAsync(new Uri("/sign-in/password", UriKind.Relative), form, Stop);

        string[] cookies = [.. new[] { page, language, signedIn }.SelectMany(answer => answer.Headers.GetValues("Set-Cookie"))];

        Assert.Equal("/", signedIn.Headers.Location!.OriginalString);
        Assert.Equal(3, cookies.Select(cookie => cookie.Split('=')[0]).Distinct().Count());
        Assert.All(cookies, cookie => Assert.Contains("; secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task Health_InTheClear_IsOpenForProbes() =>
        Assert.Equal(HttpStatusCode.OK, (await program.Anonymous().GetAsync(new Uri("/health/live", UriKind.Relative), Stop)).StatusCode);

    private HttpClient Secure()
    {
        var client = program.Anonymous();
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return client;
    }

    public sealed class Secured : RunningProgram
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } =
            new Dictionary<string, string?> { ["Access:RequireHttps"] = "true", ["Access:ForwardedHeaders"] = "true" };
    }
}
