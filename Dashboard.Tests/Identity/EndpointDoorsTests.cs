using System.Net;
using Dashboard.Identity;
using Dashboard.Tests.Support;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Identity;

/// <summary>Every mapped endpoint, tried by everybody who might come to it. An endpoint that the table does not know fails.</summary>
[Trait("Group", "host")]
public sealed class EndpointDoorsTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    private const string Outside = "area=510104&indicator=services.request.ontime-rate";

    /// <summary>What each asks for: the address to try, and the right it needs; null is open to everybody.</summary>
    private static readonly Dictionary<string, Door> Doors = new(StringComparer.Ordinal)
    {
        ["/"] = new("/", Rights.Read),
        ["/boards/{Key}"] = new("/boards/core", Rights.Read),
        ["/indicators"] = new("/indicators", Rights.Read),
        ["/indicators/{Code}"] = new("/indicators/services.request.ontime-rate", Rights.Read),
        ["/methods"] = new("/methods", Rights.Read),
        ["/imports"] = new("/imports", Rights.Steward),
        ["/imports/export"] = new("/imports/export", Rights.Steward | Rights.Export),
        ["/indicators/export"] = new("/indicators/export", Rights.Export),
        ["/indicators/{code}/export"] = new("/indicators/services.request.ontime-rate/export", Rights.Export,
            "/indicators/services.request.ontime-rate/export?area=510104", 400),
        ["/indicators/{code}/records/export"] = new("/indicators/services.request.ontime-rate/records/export", Rights.Records | Rights.Export,
            "/indicators/services.request.ontime-rate/records/export?area=510104", 400),
        ["/operations"] = new("/operations", Rights.Operate),
        ["/sign-in"] = new("/sign-in", null),
        ["/denied"] = new("/denied", null),
        ["/not-found"] = new("/not-found", null),
        ["/error"] = new("/error", null),
        ["/culture"] = new("/culture?c=zh-CN", null),
        ["POST /sign-in/password"] = new("/sign-in/password", null),
        ["POST /sign-in/demo"] = new("/sign-in/demo", null),
        ["POST /sign-out"] = new("/sign-out", null),
        ["/health/live"] = new("/health/live", null),
        ["/health/ready"] = new("/health/ready", null),
        ["/metrics"] = new("/metrics", null),
        ["/openapi/{documentName}.json"] = new("/openapi/v1.json", null),
        ["/api/v1/territories"] = new("/api/v1/territories", Rights.Read, "/api/v1/territories?parent=510104", 403),
        ["/api/v1/indicators"] = new("/api/v1/indicators", Rights.Read),
        ["/api/v1/measures"] = new("/api/v1/measures", Rights.Read),
        ["/api/v1/values"] = new("/api/v1/values?area=5101&indicator=services.request.ontime-rate&grain=month&from=2026-01&to=2026-01", Rights.Read,
            $"/api/v1/values?{Outside}&grain=month&from=2026-01&to=2026-01", 403),
        ["/api/v1/records"] = new("/api/v1/records?area=510105&indicator=services.request.ontime-rate&period=2026-01", Rights.Records,
            $"/api/v1/records?{Outside}&period=2026-01", 403),
        ["POST /api/v1/work-items"] = new("/api/v1/work-items", Rights.Write, "/api/v1/work-items", 403),
        ["POST /api/v1/observations"] = new("/api/v1/observations", Rights.Write, "/api/v1/observations", 403),
        ["/hubs/live"] = new("/hubs/live", Rights.Read),
        ["/hubs/live/negotiate"] = new("/hubs/live/negotiate?negotiateVersion=1", Rights.Read),
        ["/hangfire/{**path}"] = new("/hangfire", Rights.Administer),
        ["/_blazor"] = new("/_blazor", Rights.Read),
        ["/_blazor/negotiate"] = new("/_blazor/negotiate?negotiateVersion=1", Rights.Read),
        ["/_blazor/disconnect"] = new("/_blazor/disconnect", Rights.Read),
        ["/_blazor/initializers"] = new("/_blazor/initializers", Rights.Read),
        // Addresses that look like files and are none.
        ["/{**path:file}"] = new("/nothing.css", Rights.Read),
        ["/_framework/opaque-redirect"] = new("/_framework/opaque-redirect", Rights.Read),
    };

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public void Endpoints_AllOfThem_StandInTheTable()
    {
        var mapped = program.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => !IsStaticAsset(endpoint)).Select(NameOf).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();

        Assert.Empty(mapped.Except(Doors.Keys, StringComparer.Ordinal));
        Assert.Empty(Doors.Keys.Except(mapped, StringComparer.Ordinal));
    }

    [Fact]
    public async Task NoKey_IsLetInToWhatIsOpenOnly() => await TryAllAsync(program.Anonymous(), Rights.None, known: false);

    [Fact]
    public async Task ReadOnlyKey_ReadsAndNothingElse() => await TryAllAsync(await program.WithKeyAsync("read"), Rights.Read | Rights.Records, known: true);

    [Fact]
    public async Task FiguresOnlyKey_SeesNoRecords() => await TryAllAsync(await program.WithKeyAsync("figures"), Rights.Read, known: true);

    [Fact]
    public async Task WriteOnlyKey_ReadsNothing() => await TryAllAsync(await program.WithKeyAsync("write"), Rights.Write, known: true);

    [Fact]
    public async Task WithdrawnKey_IsUnknownEverywhere()
    {
        var (_, made, _) = await program.CommandAsync(["key", "add", "withdrawn", "--areas", "5101", "--sources", "*", "--rights", "read,export,write,operate"]);
        using var client = program.Anonymous();
        client.DefaultRequestHeaders.Add("X-Api-Key", made.TrimEnd().Split('\n')[^1]);
        await TryAllAsync(client, Rights.Read | Rights.Records | Rights.Export | Rights.Write | Rights.Operate, known: true);

        await program.CommandAsync(["key", "revoke", "withdrawn"]);

        await TryAllAsync(client, Rights.None, known: false);
    }

    [Fact]
    public async Task LockedUser_IsSentToTheSignInPage()
    {
        await program.CommandAsync(["user", "add", "locked", "--role", RoleNames.Steward, "--area", "5101"], RunningProgram.Password);
        using var client = program.Anonymous();
        using var entered = await SignInForm.PostAsync(client, "locked", RunningProgram.Password);
        var cookie = entered.Headers.GetValues("Set-Cookie").Single(given => given.StartsWith("governance=", StringComparison.Ordinal)).Split(';')[0];
        await program.CommandAsync(["user", "lock", "locked"]);
        using var copy = program.Anonymous();
        copy.DefaultRequestHeaders.Add("Cookie", cookie);

        await TryAllAsync(copy, Rights.None, known: false);
    }

    [Fact]
    public async Task OtherAreasKey_IsRefusedWhatLiesOutside()
    {
        using var client = await program.WithKeyAsync("read,export,write,operate", "510105", "*");
        List<string> letIn = [];
        foreach (var (name, door) in Doors.Where(door => door.Value.Outside is not null))
        {
            using var answer = await SendAsync(client, name, door.Outside!);
            var body = await answer.Content.ReadAsStringAsync(Stop);
            if ((int)answer.StatusCode != door.OutsideStatus && !(answer.IsSuccessStatusCode && !body.Contains("510104", StringComparison.Ordinal)))
            {
                letIn.Add($"{name}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(letIn);
    }

    private static async Task TryAllAsync(HttpClient client, Rights rights, bool known)
    {
        List<string> wrong = [];
        foreach (var (name, door) in Doors)
        {
            using var answer = await SendAsync(client, name, door.Address);
            if (Verdict(answer) is var verdict && verdict != Expected(door, rights, known))
            {
                wrong.Add($"{name}: {verdict} ({(int)answer.StatusCode}) instead of {Expected(door, rights, known)}");
            }
        }

        Assert.Empty(wrong);
    }

    private static string Expected(Door door, Rights rights, bool known) =>
        door.Needs is not { } needs || (known && (rights & needs) == needs) ? "let in" : known ? "refused" : "unknown";

    private static string Verdict(HttpResponseMessage answer) => answer.StatusCode switch
    {
        HttpStatusCode.Unauthorized => "unknown",
        HttpStatusCode.Forbidden => "refused",
        HttpStatusCode.Found when answer.Headers.Location!.ToString().Contains("/sign-in?returnUrl", StringComparison.Ordinal) => "unknown",
        HttpStatusCode.Found when answer.Headers.Location!.ToString().Contains("/denied", StringComparison.Ordinal) => "refused",
        >= HttpStatusCode.InternalServerError and not HttpStatusCode.ServiceUnavailable => "broken",
        _ => "let in",
    };

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string name, string address)
    {
        using var request = new HttpRequestMessage(name.StartsWith("POST ", StringComparison.Ordinal) || name.EndsWith("/negotiate", StringComparison.Ordinal) ? HttpMethod.Post : HttpMethod.Get, new Uri(address, UriKind.Relative));
        if (request.Method == HttpMethod.Post)
        {
            request.Content = address.StartsWith("/sign-", StringComparison.Ordinal) ? new FormUrlEncodedContent([]) : new StringContent(
                address.EndsWith("observations", StringComparison.Ordinal)
                    ? """[{"measure": "household.count", "area": "510104017001", "period": "2025", "value": 1, "status": "final", "source": "s", "version": 1}]"""
                    : """[{"type": "request", "source": "s", "id": "1", "version": 1, "area": "510104017001", "state": "received", "nature": "help", "category": "other", "channel": "phone", "receivedAt": "2026-03-20T09:00:00+08:00"}]""",
                System.Text.Encoding.UTF8, "application/json");
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Stop);
    }

    private static string NameOf(RouteEndpoint endpoint)
    {
        var path = "/" + endpoint.RoutePattern.RawText!.Trim('/');
        var methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? [];
        return methods.Count == 1 && methods[0] == "POST" ? $"POST {path}" : path;
    }

    private static bool IsStaticAsset(RouteEndpoint endpoint) =>
        endpoint.Metadata.Any(item => item.GetType().Name is "StaticAssetDescriptor" or "ContentEncodingMetadata");

    /// <param name="Address">What is tried.</param>
    /// <param name="Needs">The right it needs; null when it is open to everybody.</param>
    /// <param name="Outside">An address about an area outside a key's own; null where an address names none.</param>
    /// <param name="OutsideStatus">How that is refused, unless the answer leaves the area out.</param>
    private sealed record Door(string Address, Rights? Needs, string? Outside = null, int OutsideStatus = 0);
}
