using System.Net;
using System.Text.Json;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Features.Api;

[Trait("Group", "host")]
public sealed class RefusalTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("zh", "请在 X-Api-Key 中给出密钥，或先登录。")]
    [InlineData("en", "Give a key in X-Api-Key, or sign in first.")]
    public async Task NoKey_Asked_Is401InTheClientsLanguage(string language, string detail)
    {
        using var client = program.Anonymous();

        var problem = await ProblemOf.GetAsync(client, "/api/v1/values", HttpStatusCode.Unauthorized, language);

        Assert.Equal(detail, problem.GetProperty("detail").GetString());
    }

    [Fact]
    public async Task WrongKey_Shown_Is401()
    {
        using var client = program.Anonymous();
        client.DefaultRequestHeaders.Add("X-Api-Key", "cg_not-a-key");

        var problem = await ProblemOf.GetAsync(client, "/api/v1/values", HttpStatusCode.Unauthorized);

        Assert.Contains("不存在", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeyWithoutTheRight_Asked_Is403()
    {
        using var client = await program.WithKeyAsync(rights: "write");

        await ProblemOf.GetAsync(client, "/api/v1/territories", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task UnknownAddress_Asked_Is404WithWords()
    {
        using var client = await program.WithKeyAsync();

        await ProblemOf.GetAsync(client, "/api/v1/nothing", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task WrongMethod_Asked_Is405WithWords()
    {
        using var client = await program.WithKeyAsync();
        using var answer = await client.DeleteAsync(new Uri("/api/v1/values", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task Page_Anonymous_GoesToSignInAndBack()
    {
        using var client = program.Anonymous();
        using var answer = await client.GetAsync(new Uri("/boards/core?area=510104", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.EndsWith("/sign-in?returnUrl=%2Fboards%2Fcore%3Farea%3D510104", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenApi_Read_DescribesEveryReadingAddress()
    {
        using var client = program.Anonymous();
        using var document = JsonDocument.Parse(await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Stop));

        var paths = document.RootElement.GetProperty("paths");
        Assert.All(
            new[] { "territories", "indicators", "measures", "values" },
            name => Assert.True(paths.TryGetProperty($"/api/v1/{name}", out _), name));
        var parameters = paths.GetProperty("/api/v1/values").GetProperty("get").GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString());
        Assert.Equal(["indicator", "measure", "area", "level", "parent", "period", "grain", "from", "to", "settlement", "partition", "asOf", "verdict", "format"], parameters);
    }

    [Fact]
    public async Task Health_Running_IsLiveAndBecomesReady()
    {
        using var client = program.Anonymous();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/health/live", UriKind.Relative), Stop)).StatusCode);

        await program.UntilReadyAsync();

        Assert.Contains("dashboard_dashboard_figures_ready 1", await client.GetStringAsync(new Uri("/metrics", UriKind.Relative), Stop), StringComparison.Ordinal);
    }
}
