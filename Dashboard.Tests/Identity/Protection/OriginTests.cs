using System.Net;
using System.Net.WebSockets;
using Dashboard.Identity.Keys;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Identity.Protection;

/// <summary>A page of another site cannot open a circuit or the hub with the cookie of its reader, however it asks.</summary>
[Trait("Group", "host")]
public sealed class OriginTests(OriginTests.Named program) : IClassFixture<OriginTests.Named>
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    public static TheoryData<string, string> Foreign
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var path in new[] { "/hubs/live", "/_blazor" })
            {
                foreach (var origin in new[] { "https://evil.example", "http://127.0.0.1:1", "http://board.example.org.evil.example", "null", "file://", "http://127.0.0.1.evil.example", "garbage" })
                {
                    cases.Add(path, origin);
                }
            }

            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task WebSocket_FromAForeignPageWithACookie_IsRefused(string path, string origin) =>
        Assert.Equal(HttpStatusCode.Forbidden, await ConnectAsync(path, origin, await CookieAsync(), key: null));

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task Negotiation_FromAForeignPageWithACookie_IsRefused(string path, string origin)
    {
        using var client = await program.SignedInAsync("leader");
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri($"{path}/negotiate?negotiateVersion=1", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Origin", origin);

        using var answer = await client.SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("/hubs/live")]
    [InlineData("/_blazor")]
    public async Task WebSocket_FromOurOwnPage_Opens(string path)
    {
        var cookie = await CookieAsync();

        Assert.Equal(HttpStatusCode.SwitchingProtocols, await ConnectAsync(path, program.Address.GetLeftPart(UriPartial.Authority), cookie, key: null));
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await ConnectAsync(path, "https://board.example.org", cookie, key: null));
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await ConnectAsync(path, origin: null, cookie, key: null));
    }

    [Fact]
    public async Task WebSocket_FromAWallOfAnotherSystemWithAKey_Opens() =>
        Assert.Equal(HttpStatusCode.SwitchingProtocols, await ConnectAsync("/hubs/live", "https://wall.example", cookie: null, await program.NewKeyAsync()));

    private async Task<string> CookieAsync()
    {
        await program.CommandAsync(["user", "add", "watcher", "--role", "staff", "--area", "5101"], RunningProgram.Password);
        using var answer = await SignInForm.PostAsync(program.Anonymous(), "watcher", RunningProgram.Password);
        return string.Join("; ", answer.Headers.GetValues("Set-Cookie").Select(cookie => cookie.Split(';')[0]));
    }

    private async Task<HttpStatusCode> ConnectAsync(string path, string? origin, string? cookie, string? key)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        foreach (var (name, value) in new[] { ("Origin", origin), ("Cookie", cookie), (ApiKeyHandler.Header, key) }.Where(header => header.Item2 is not null))
        {
            socket.Options.SetRequestHeader(name, value);
        }

        try
        {
            await socket.ConnectAsync(new UriBuilder(program.Address) { Scheme = "ws", Path = path }.Uri, Stop);
        }
        catch (WebSocketException)
        {
            // The status says why.
        }

        return socket.HttpStatusCode;
    }

    public sealed class Named : RunningProgram
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } =
            new Dictionary<string, string?> { ["AllowedHosts"] = "127.0.0.1;board.example.org" };
    }
}
