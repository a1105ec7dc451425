using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.RegularExpressions;
using Dashboard.Domain.Calendar;
using Dashboard.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Proofs.Hostile;

/// <summary>
/// Every page and endpoint is sent values of every wrong kind for every parameter, one at a time beside good ones, as a person and as a key. None
/// answers 500, and no page comes with a part that failed.
/// </summary>
[Trait("Group", "host")]
public sealed partial class EveryParameterTests(EveryParameterTests.Swept program) : IClassFixture<EveryParameterTests.Swept>
{
    /// <summary>What a page says when a part of it, or all of it, failed.</summary>
    private static readonly string[] Broken = ["这一块没有刷新出来", "这一页没有打开", "blazor-error-boundary"];

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    private IReadOnlyList<SweptEndpoint> Endpoints => SweptEndpoints.Of(program.Services.GetRequiredService<EndpointDataSource>());

    [Fact]
    public async Task Pages_WithGoodValues_AreWhole()
    {
        await program.FilledAsync();
        using var client = await program.SignedInAsync("administrator");
        foreach (var page in Endpoints.Where(endpoint => endpoint is { IsPage: true, Method: "GET", Route: not "/error" }))
        {
            var (status, text) = await SendAsync(client, page.Method, page.With(null, null, string.Join('&', page.Query.Select(name => $"{name}={Good.Value(name)}"))));

            Assert.Equal((page.Route, HttpStatusCode.OK), (page.Route, status));
            Assert.DoesNotContain(Broken, mark => text.Contains(mark, StringComparison.Ordinal));
            // Nothing waits but a grid, whose rows come once the page can be worked.
            Assert.Equal((page.Route, text.Split("class=\"grid scroll-x").Length), (page.Route, text.Split("waiting-block").Length));
        }
    }

    [Fact]
    public async Task Pages_WithAnyValueOfAnyParameter_AreWhole()
    {
        await program.FilledAsync();
        using var city = await program.SignedInAsync("administrator");
        using var district = await program.SignedInAsync("district", "510121");

        await SweepAsync(Endpoints.Where(endpoint => endpoint.IsPage), city);
        await SweepAsync(Endpoints.Where(endpoint => endpoint.Route == "/"), district);
    }

    [Fact]
    public async Task Endpoints_WithAnyValueOfAnyParameter_NeverFail()
    {
        await program.FilledAsync();
        using var key = await program.WithKeyAsync("read,write,export", "510104");
        using var person = await program.SignedInAsync("administrator");
        SweptEndpoint[] endpoints = [.. Endpoints.Where(endpoint => !endpoint.IsPage && endpoint.Form.Count == 0)];

        Assert.Contains(endpoints, endpoint => endpoint.Route == "/api/v1/values" && endpoint.Query.Contains("asOf"));
        await SweepAsync(endpoints, key);
        await SweepAsync(endpoints.Where(endpoint => endpoint.Route.StartsWith("/api", StringComparison.Ordinal)), person);
    }

    [Fact]
    public async Task Forms_WithAnyValueOfAnyField_NeverFail()
    {
        using var client = program.Anonymous();
        var token = SignInForm.TokenIn(await client.GetStringAsync(new Uri("/sign-in", UriKind.Relative), Stop));
        List<string> failed = [];
        foreach (var endpoint in Endpoints.Where(endpoint => endpoint.Form.Count > 0))
        {
            foreach (var (field, value) in endpoint.Form.Append("__RequestVerificationToken").SelectMany(field => HostileValues.All.Select(value => (field, value))))
            {
                var others = endpoint.Form.Where(other => other != field).Select(other => $"{other}={Good.Value(other)}").Append($"__RequestVerificationToken={Uri.EscapeDataString(token)}");
                foreach (var body in new[] { string.Join('&', others.Prepend($"{field}={value}")), string.Join('&', others.Prepend($"{field}={value}&{field}=b")) })
                {
                    await PostAsync(client, endpoint, new StringContent(body, System.Text.Encoding.ASCII, "application/x-www-form-urlencoded"), $"{field}={value}", failed);
                }

                // In parts a value is not decoded: characters that the other form refuses reach the field.
                var parts = new MultipartFormDataContent { { new StringContent(Uri.UnescapeDataString(value)), field } };
                foreach (var other in others.Select(other => other.Split('=', 2)))
                {
                    parts.Add(new StringContent(Uri.UnescapeDataString(other[1])), other[0]);
                }

                await PostAsync(client, endpoint, parts, $"{field}={value} (parts)", failed);
            }
        }

        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }

    [Fact]
    public async Task Headers_WithAnyValue_NeverFail()
    {
        await program.FilledAsync();
        var key = await program.NewKeyAsync();
        List<string> failed = [];
        foreach (var address in new[] { "/api/v1/territories?level=city", "/api/v1/values?measure=household.count&area=5101&period=2026", "/sign-in", "/methods", "/hubs/live", "/health/ready", "/css/base.css" })
        {
            foreach (var name in new[] { "Accept", "Accept-Language", "Accept-Encoding", "X-Api-Key", "Authorization", "Cookie", "Origin", "Range", "If-None-Match", "If-Modified-Since", "Content-Type", "X-Forwarded-For", "Referer" })
            {
                foreach (var value in HostileValues.Headers.SelectMany(value => name == "Cookie" ? CookiesOf(value) : [value]))
                {
                    var known = name == "X-Api-Key" ? "" : $"X-Api-Key: {key}\r\n";
                    var answer = await RawRequest.SendAsync(program.Address, $"GET {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n{known}{name}: {value}\r\n\r\n");
                    if (RawRequest.StatusOf(answer) >= 500)
                    {
                        failed.Add($"{address} {name}: {Brief(value)}: {RawRequest.StatusOf(answer)}");
                    }
                }
            }
        }

        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }

    [Fact]
    public async Task Hub_WithAnyValueOfAnyParameter_SaysWhy()
    {
        await program.FilledAsync();
        var key = await program.NewKeyAsync(areas: "510104");
        await using var connection = new HubConnectionBuilder().WithUrl(new Uri(program.Address, "/hubs/live"), options => options.Headers.Add("X-Api-Key", key)).Build();
        await connection.StartAsync(Stop);
        List<string> failed = [];
        foreach (var value in HostileValues.All.Select(Uri.UnescapeDataString))
        {
            foreach (var arguments in new object?[][] { [new[] { value }, new[] { "510104" }, "day"], [new[] { Good.Value("indicator") }, new[] { value }, "day"], [new[] { Good.Value("indicator") }, new[] { "510104" }, value] })
            {
                try
                {
                    await connection.InvokeCoreAsync("Subscribe", typeof(object), arguments, Stop);
                }
                catch (HubException refused) when (refused.Message.Contains("HubException:", StringComparison.Ordinal))
                {
                    // The hub says why in its own words; any other fault is the program's.
                }
                catch (HubException fault)
                {
                    failed.Add($"{Brief(value)}: {fault.Message}");
                }
            }
        }

        Assert.True(failed.Count == 0, string.Join('\n', failed));
    }

    [Fact]
    public void Names_ThatPagesReadByThemselves_AreSwept()
    {
        var readers = Repository.Files("*.razor").Concat(Repository.Files("*.cs")).Where(file => !Repository.Relative(file).StartsWith("Dashboard.Tests", StringComparison.Ordinal))
            .Where(file => OwnReading().IsMatch(File.ReadAllText(file))).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal);

        // Whoever reads a further name from an address adds it to the sweep.
        Assert.Equal(["GridQuery.cs", "IndicatorFilter.cs", "KnownParameters.cs", "OverviewPage.razor", "PageState.cs"], readers);
    }

    private static IEnumerable<string> CookiesOf(string value) => new[] { "theme", "governance", "governance-form", ".AspNetCore.Culture" }.Select(cookie => $"{cookie}={value}").Append(value);

    private static string Brief(string value) => value.Length > 60 ? $"{value[..60]}… ({value.Length})" : value;

    [GeneratedRegex(@"QueryText\.Read\(|ParseQuery\(|Request\.Query\b")]
    private static partial Regex OwnReading();

    private static async Task PostAsync(HttpClient client, SweptEndpoint endpoint, HttpContent form, string what, List<string> failed)
    {
        using (form)
        {
            using var answer = await client.PostAsync(new Uri(endpoint.Route, UriKind.Relative), form, Stop);
            if ((int)answer.StatusCode >= 500)
            {
                failed.Add($"{endpoint.Route} {Brief(what)}: {(int)answer.StatusCode}");
            }
        }
    }

    private static async Task SweepAsync(IEnumerable<SweptEndpoint> endpoints, HttpClient client)
    {
        var failed = new ConcurrentBag<string>();
        var cases = from endpoint in endpoints from address in AddressesOf(endpoint) select (endpoint, address);
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = Stop }, async (one, _) =>
        {
            var (status, text) = await SendAsync(client, one.endpoint.Method, one.address);
            if ((int)status >= 500 || (one.endpoint is { IsPage: true, Route: not "/error" } && Broken.Any(mark => text.Contains(mark, StringComparison.Ordinal))))
            {
                failed.Add($"{one.endpoint.Method} {Brief(one.address)}: {(int)status}");
            }
        });
        Assert.True(failed.IsEmpty, string.Join('\n', failed));
    }

    private static IEnumerable<string> AddressesOf(SweptEndpoint endpoint)
    {
        foreach (var name in endpoint.RouteValues)
        {
            foreach (var value in HostileValues.All.Where(value => value.Length > 0))
            {
                yield return endpoint.With(name, value, "");
            }
        }

        foreach (var name in endpoint.Query)
        {
            foreach (var value in HostileValues.All)
            {
                yield return endpoint.With(null, null, endpoint.Around(name, $"{name}={value}"));
            }

            var good = Good.Value(name);
            foreach (var pair in new[] { $"{name}={good}&{name}={good}", $"{name}={good}&{name}=", $"{name}[]={good}", $"{name}[0]={good}", $"{name}", $"{name.ToUpperInvariant()}={good}", $"&&={good}&{name}={good}" })
            {
                yield return endpoint.With(null, null, endpoint.Around(name, pair));
            }
        }

        yield return endpoint.With(null, null, string.Join('&', Enumerable.Range(0, 300).Select(i => $"p{i}={i}")));
    }

    private static async Task<(HttpStatusCode Status, string Text)> SendAsync(HttpClient client, string method, string address)
    {
        // Sent as it stands: the usual reading of an address would put it right.
        var raw = new Uri(client.BaseAddress!.GetLeftPart(UriPartial.Authority) + address, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
        using var request = new HttpRequestMessage(new HttpMethod(method), raw);
        using var answer = await client.SendAsync(request, Stop);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(Stop));
    }

    /// <summary>No limit stands before what is swept.</summary>
    public sealed class Swept : RunningProgram
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } =
            new Dictionary<string, string?> { ["Limits:RequestsPerMinute"] = "1000000", ["Limits:SignInsPerMinute"] = "10000" };

        /// <summary>Ready, with a year of requests of one community: what is drawn without any has fewer parts that could fail.</summary>
        public async Task FilledAsync()
        {
            await UntilReadyAsync();
            using var client = await WithKeyAsync("write");
            var begin = new DateTimeOffset(2024, 10, 3, 9, 0, 0, CityTime.Offset);
            var rows = Enumerable.Range(0, 120).Select(i => (Id: i, At: begin.AddDays(3 * i))).Select(row => new
            {
                type = "request", source = "test", id = $"R-{row.Id}", version = 1, area = "510104017001", state = "closed",
                resolved = "yes", rating = "satisfied", category = "other", nature = "help", channel = "phone",
                receivedAt = row.At, firstContactAt = row.At.AddHours(5), repliedAt = row.At.AddDays(1), closedAt = row.At.AddDays(2),
            });
            using var answer = await client.PostAsJsonAsync("/api/v1/work-items", rows, Stop);
            var said = await answer.Content.ReadAsStringAsync(Stop);
            Assert.True(said.Contains("\"rejected\":[]", StringComparison.Ordinal), said);
        }

        // A thousand wrong passwords are not what is measured.
        protected override void Configure(IServiceCollection services) => services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1_000);
    }
}
