using System.Net;
using Dashboard.Identity;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Features.SignIn;

[Trait("Group", "host")]
public sealed class SignInTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public static TheoryData<string> Roles => [.. RoleNames.All];

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task SignIn_EveryRole_CanReadTheTerritoryOfItsScope(string role)
    {
        using var client = await program.SignedInAsync(role, "510121");

        var codes = await client.GetStringAsync(new Uri("/api/v1/territories", UriKind.Relative), Stop);

        Assert.Contains("\"510121\"", codes, StringComparison.Ordinal);
        Assert.DoesNotContain("\"510104\"", codes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_WrongPassword_SaysSoWithoutNamingWhich()
    {
        using var client = program.Anonymous();
        await program.CommandAsync(["user", "add", "known", "--role", "staff", "--area", "5101"], RunningProgram.Password);

        using var wrong = await SignInForm.PostAsync(client, "known", "not the password");
        using var unknown = await SignInForm.PostAsync(client, "unknown", "not the password");

        Assert.Equal("/sign-in?refused=wrong", wrong.Headers.Location!.ToString());
        Assert.Equal(wrong.Headers.Location, unknown.Headers.Location);
        Assert.Contains("用户名或密码不对，或者帐号已被锁定", await client.GetStringAsync(wrong.Headers.Location, Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_FiveWrongPasswords_LocksEvenTheRightOne()
    {
        using var client = program.Anonymous();
        await program.CommandAsync(["user", "add", "locked", "--role", "staff", "--area", "5101"], RunningProgram.Password);
        for (var attempt = 0; attempt < 5; attempt++)
        {
            using var wrong = await SignInForm.PostAsync(client, "locked", "wrong");
        }

        using var right = await SignInForm.PostAsync(client, "locked", RunningProgram.Password);

        Assert.Equal("/sign-in?refused=locked", right.Headers.Location!.ToString());
        await using var db = program.Database.Open();
        var deeds = await db.AuditEntries.Where(entry => entry.Who == "locked").Select(entry => entry.Action).ToListAsync(Stop);
        Assert.Equal(4, deeds.Count(deed => deed == "sign-in-failed"));
        Assert.Contains("sign-in-locked", deeds);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    public async Task SignIn_ForeignReturnUrl_GoesHome(string returnUrl)
    {
        using var client = program.Anonymous();
        await program.CommandAsync(["user", "add", "traveller" + returnUrl.Length, "--role", "staff", "--area", "5101"], RunningProgram.Password);

        using var answer = await SignInForm.PostAsync(client, "traveller" + returnUrl.Length, RunningProgram.Password, returnUrl);

        Assert.Equal("/", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task SignIn_WithoutToken_ShowsThePageAnew()
    {
        using var client = program.Anonymous();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("user", "x"), KeyValuePair.Create("password", "y")]);

        using var answer = await client.PostAsync(new Uri("/sign-in/password", UriKind.Relative), form, Stop);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/sign-in", answer.Headers.Location!.ToString());
    }

    [Fact]
    public async Task SignOut_SignedIn_EndsIt()
    {
        using var client = await program.SignedInAsync(RoleNames.Staff);

        using var answer = await SignInForm.PostAsync(client, "/sign-out");

        Assert.Equal("/sign-in", answer.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(new Uri("/api/v1/territories", UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task SignOut_EndsEveryTabOfThatBrowser_AndACopyOfItsCookie_ButNotAnotherBrowser()
    {
        await program.CommandAsync(["user", "add", "tabs", "--role", "staff", "--area", "5101"], RunningProgram.Password);
        using var browser = program.Anonymous();
        using var first = await SignInForm.PostAsync(browser, "tabs", RunningProgram.Password);
        using var copy = program.Anonymous();
        copy.DefaultRequestHeaders.Add("Cookie", first.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("governance=", StringComparison.Ordinal)).Split(';')[0]);
        using var elsewhere = program.Anonymous();
        using var second = await SignInForm.PostAsync(elsewhere, "tabs", RunningProgram.Password);
        var territories = new Uri("/api/v1/territories?level=city", UriKind.Relative);
        Assert.Equal(HttpStatusCode.OK, (await copy.GetAsync(territories, Stop)).StatusCode);

        using var answer = await SignInForm.PostAsync(browser, "/sign-out");

        Assert.Equal(HttpStatusCode.Unauthorized, (await copy.GetAsync(territories, Stop)).StatusCode);
        Assert.StartsWith("/sign-in", (await copy.GetAsync(new Uri("/", UriKind.Relative), Stop)).Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await elsewhere.GetAsync(territories, Stop)).StatusCode);
    }

    [Fact]
    public async Task SignIn_ToldAsEnded_SaysSo()
    {
        using var client = program.Anonymous();

        Assert.Contains("您已退出登录", await client.GetStringAsync(new Uri("/sign-in?refused=ended", UriKind.Relative), Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task DemoRoles_WithoutTheDemo_AreNotThere()
    {
        using var client = program.Anonymous();
        Assert.DoesNotContain("/sign-in/demo", await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative), Stop), StringComparison.Ordinal);

        using var answer = await SignInForm.PostAsync(client, "/sign-in/demo", ("person", "administrator"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Page_Headers_AllowOwnScriptsOnly()
    {
        using var client = program.Anonymous();
        using var answer = await client.GetAsync(new Uri("/sign-in", UriKind.Relative), Stop);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        var nonce = policy.Split("'nonce-")[1].Split('\'')[0];
        Assert.Contains("default-src 'self'; script-src 'self' 'nonce-", policy, StringComparison.Ordinal);
        Assert.Contains("frame-ancestors 'none'", policy, StringComparison.Ordinal);
        Assert.Contains($"nonce=\"{nonce}\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Theory]
    [InlineData("/culture?c=en-US&returnUrl=/sign-in", HttpStatusCode.Found)]
    [InlineData("/culture?c=fr-FR&returnUrl=/sign-in", HttpStatusCode.BadRequest)]
    [InlineData("/culture?c=en-US&returnUrl=//evil.example", HttpStatusCode.BadRequest)]
    public async Task Culture_Switch_TakesKnownLanguagesAndOwnAddresses(string address, HttpStatusCode status)
    {
        using var client = program.Anonymous();
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);

        Assert.Equal(status, answer.StatusCode);
        var page = await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative), Stop);
        Assert.Contains(status == HttpStatusCode.Found ? "Sign in" : "登录", page, StringComparison.Ordinal);
    }
}
