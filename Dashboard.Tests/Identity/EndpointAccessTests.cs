using Dashboard.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Identity;

/// <summary>Deny unless allowed: whatever is mapped asks for someone known, or stands in this list.</summary>
[Trait("Group", "host")]
public sealed class EndpointAccessTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    private static readonly string[] OpenToAll =
    [
        "/sign-in", "/sign-in/password", "/sign-in/demo", "/sign-out", "/denied", "/not-found", "/error", "/culture",
        "/health/live", "/health/ready", "/metrics", "/metrics/{*path}", "/openapi/{documentName}.json",
    ];

    private IEnumerable<RouteEndpoint> Endpoints =>
        program.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    [Fact]
    public void Endpoints_OpenToAll_AreOnTheListOrStaticAssets()
    {
        var open = Endpoints
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null)
            .Where(endpoint => !IsStaticAsset(endpoint))
            .Select(PathOf)
            .Where(path => !OpenToAll.Contains(path, StringComparer.Ordinal))
            .Distinct();

        Assert.Empty(open);
    }

    [Fact]
    public async Task Endpoints_NotOpenToAll_SendAnonymousAway()
    {
        var client = program.Anonymous();
        List<string> letIn = [];
        foreach (var endpoint in Endpoints.Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null))
        {
            var method = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods is [var first, ..] ? first : "GET";
            using var request = new HttpRequestMessage(new HttpMethod(method), AddressOf(endpoint));
            using var answer = await client.SendAsync(request, Xunit.TestContext.Current.CancellationToken);
            var sentAway = (int)answer.StatusCode == 401
                || ((int)answer.StatusCode == 302 && answer.Headers.Location!.ToString().Contains("/sign-in", StringComparison.Ordinal));
            if (!sentAway)
            {
                letIn.Add($"{method} {PathOf(endpoint)}: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(letIn);
    }

    [Fact]
    public void Endpoints_AreMapped()
    {
        var paths = Endpoints.Select(PathOf).ToHashSet(StringComparer.Ordinal);

        Assert.All(
            new[] { "/api/v1/values", "/api/v1/territories", "/api/v1/indicators", "/api/v1/measures", "/sign-in", "/health/ready" },
            path => Assert.Contains(path, paths));
    }

    private static string PathOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    private static bool IsStaticAsset(RouteEndpoint endpoint) =>
        endpoint.Metadata.Any(item => item.GetType().Name is "StaticAssetDescriptor" or "ContentEncodingMetadata");

    /// <summary>The address with every parameter filled in; who is unknown is sent away before it is read.</summary>
    private static Uri AddressOf(RouteEndpoint endpoint) => new(
        "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
            string.Concat(segment.Parts.Select(part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal ? literal.Content : "x")))),
        UriKind.Relative);
}
