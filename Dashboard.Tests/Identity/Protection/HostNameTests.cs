using System.Net;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Identity.Protection;

/// <summary>By what name the program is asked is the client's to write: it stands in no answer, and where names are set others get none.</summary>
[Trait("Group", "host")]
public sealed class HostNameTests(RunningProgram open, HostNameTests.Named named) : IClassFixture<RunningProgram>, IClassFixture<HostNameTests.Named>
{
    private const string Foreign = "evil.example";

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/boards/law?area=5101")]
    [InlineData("/sign-in")]
    [InlineData("/sign-in?returnUrl=/boards/law")]
    [InlineData("/culture?c=en-US&returnUrl=/boards/law")]
    [InlineData("/denied")]
    [InlineData("/no-such-page")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/api/v1/values")]
    public async Task Anonymous_AskingByAForeignName_ReadsItNowhere(string address) =>
        Assert.DoesNotContain(Foreign, await AllOfAsync(open.Anonymous(), address), StringComparison.Ordinal);

    [Theory]
    [InlineData("/imports")]
    [InlineData("/methods")]
    [InlineData("/denied")]
    public async Task SignedIn_AskingByAForeignName_ReadsItNowhere(string address)
    {
        using var client = await open.SignedInAsync("leader");

        // The frame of the page names it for the script alone, in a comment that only this browser reads.
        var answer = string.Join('\n', (await AllOfAsync(client, address)).Split('\n').Where(line => !line.Contains("<!--Blazor", StringComparison.Ordinal)));

        Assert.DoesNotContain(Foreign, answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("board.example.org", HttpStatusCode.OK)]
    [InlineData("board.example.org:8443", HttpStatusCode.OK)]
    [InlineData("east.boards.example.org", HttpStatusCode.OK)]
    [InlineData(Foreign, HttpStatusCode.BadRequest)]
    [InlineData("board.example.org.evil.example", HttpStatusCode.BadRequest)]
    [InlineData("localhost", HttpStatusCode.BadRequest)]
    public async Task NamedHosts_OthersAreRefusedInWords(string host, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/sign-in", UriKind.Relative)) { Headers = { Host = host } };
        using var answer = await named.Anonymous().SendAsync(request, Stop);

        Assert.Equal(status, answer.StatusCode);
        if (status == HttpStatusCode.BadRequest)
        {
            Assert.Contains("AllowedHosts", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
            Assert.True(answer.Headers.Contains("Content-Security-Policy"));
        }
    }

    [Fact]
    public async Task NamedHosts_ProbesOfALoadBalancerNeedNoName() =>
        Assert.Equal(200, RawRequest.StatusOf(await RawRequest.SendAsync(named.Address, "GET /health/live HTTP/1.0\r\n\r\n")));

    [Theory]
    [InlineData("GET /sign-in HTTP/1.0\r\n\r\n")]
    [InlineData("GET /sign-in HTTP/1.1\r\nHost:\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /sign-in HTTP/1.1\r\nHost: a..b\r\nConnection: close\r\n\r\n")]
    [InlineData("GET / HTTP/1.1\r\nHost: _\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /sign-in HTTP/1.1\r\nHost: [::1\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /sign-in HTTP/1.1\r\nHost: a:99999\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /sign-in HTTP/1.1\r\nHost: %00\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /sign-in HTTP/1.1\r\nHost: \u00e9\r\nConnection: close\r\n\r\n")]
    [InlineData("GET http://evil.example/sign-in HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n")]
    public async Task AnyHost_NoneOrMalformed_IsNoFault(string request) =>
        Assert.InRange(RawRequest.StatusOf(await RawRequest.SendAsync(open.Address, request)), 200, 499);

    private static async Task<string> AllOfAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative)) { Headers = { Host = Foreign } };
        using var answer = await client.SendAsync(request, Stop);
        Assert.InRange((int)answer.StatusCode, 200, 499);
        return $"{answer.Headers}\n{await answer.Content.ReadAsStringAsync(Stop)}";
    }

    public sealed class Named : RunningProgram
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } =
            new Dictionary<string, string?> { ["AllowedHosts"] = "board.example.org;*.boards.example.org" };
    }
}
