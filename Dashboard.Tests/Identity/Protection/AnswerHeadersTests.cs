using System.Net;
using Dashboard.Identity;
using Dashboard.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Identity.Protection;

/// <summary>What every answer carries, faults included, and what nobody may keep.</summary>
[Trait("Group", "host")]
public sealed class AnswerHeadersTests(AnswerHeadersTests.Failing program) : IClassFixture<AnswerHeadersTests.Failing>
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("GET", "/api/v1/territories")]
    [InlineData("GET", "/methods")]
    [InlineData("POST", "/hubs/live/negotiate")]
    public async Task Fault_OfAnyKind_CarriesTheSecurityHeaders(string method, string address)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative)) { Headers = { { Failing.Header, "1" } } };
        using var answer = await program.Anonymous().SendAsync(request, Stop);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        AssertGuarded(answer);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/sign-in", 200)]
    [InlineData("/no-such-page", 302)]
    [InlineData("/api/v1/no-such", 401)]
    [InlineData("/api/v1/values", 401)]
    [InlineData("/css/base.css", 200)]
    public async Task Answer_OfAnyStatus_CarriesTheSecurityHeaders(string address, int status)
    {
        using var answer = await program.Anonymous().GetAsync(new Uri(address, UriKind.Relative), Stop);

        Assert.Equal(status, (int)answer.StatusCode);
        AssertGuarded(answer);
    }

    [Theory]
    [InlineData("GET", "/api/v1/territories?level=city")]
    [InlineData("GET", "/api/v1/territories?level=city&format=csv")]
    [InlineData("GET", "/api/v1/indicators")]
    [InlineData("GET", "/api/v1/values")]
    [InlineData("GET", "/api/v1/no-such")]
    [InlineData("POST", "/api/v1/work-items")]
    [InlineData("POST", "/hubs/live/negotiate?negotiateVersion=1")]
    [InlineData("GET", "/openapi/v1.json")]
    [InlineData("GET", "/metrics")]
    [InlineData("GET", "/health/ready")]
    public async Task Interface_EveryAnswer_IsNotKept(string method, string address)
    {
        using var client = await program.WithKeyAsync("read,write");
        using var request = new HttpRequestMessage(new HttpMethod(method), new Uri(address, UriKind.Relative));
        using var answer = await client.SendAsync(request, Stop);

        Assert.True(answer.Headers.CacheControl!.NoStore, answer.Headers.CacheControl.ToString());
        using var without = await program.Anonymous().GetAsync(new Uri(address, UriKind.Relative), Stop);
        Assert.True(without.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/methods")]
    [InlineData("/indicators")]
    public async Task Page_OfASignedInReader_IsNotKept(string address)
    {
        using var client = await program.SignedInAsync("leader");
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    private static void AssertGuarded(HttpResponseMessage answer) => Assert.All(
        new[] { "Content-Security-Policy", "X-Content-Type-Options", "Referrer-Policy", "Permissions-Policy", "Cross-Origin-Opener-Policy" },
        header => Assert.True(answer.Headers.Contains(header), header));

    /// <summary>A program in which a request can be made to fail.</summary>
    public sealed class Failing : RunningProgram
    {
        public const string Header = "X-Fail";

        protected override void Configure(IServiceCollection services) => services.AddSingleton<IAuthorizationHandler, Fault>();

        private sealed class Fault : AuthorizationHandler<RightsRequirement>
        {
            protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, RightsRequirement requirement) =>
                context.Resource is HttpContext http && http.Request.Headers.ContainsKey(Header) ? throw new InvalidOperationException("asked to fail") : Task.CompletedTask;
        }
    }
}
