using System.Net;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Identity;

[Trait("Group", "host")]
public sealed class RateLimitTests(RateLimitTests.Tight program) : IClassFixture<RateLimitTests.Tight>
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Api_OverTheLimit_Says429AndWhenToComeBack()
    {
        using var client = await program.WithKeyAsync();
        using var other = await program.WithKeyAsync();
        for (var request = 0; request < 3; request++)
        {
            Assert.Equal(HttpStatusCode.OK, (await GetAsync(client)).StatusCode);
        }

        using var tooMany = await GetAsync(client);

        Assert.Equal(HttpStatusCode.TooManyRequests, tooMany.StatusCode);
        Assert.True(tooMany.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Equal("application/problem+json", tooMany.Content.Headers.ContentType!.MediaType);
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(other)).StatusCode);
    }

    [Fact]
    public async Task WrongKeys_AtTheHub_ShareTheLimitOfTheInterface()
    {
        using var client = program.Anonymous();
        client.DefaultRequestHeaders.Add("X-Api-Key", "cg_guessed");
        List<HttpStatusCode> answers = [];
        for (var guess = 0; guess < 4; guess++)
        {
            using var answer = await client.PostAsync(new Uri("/hubs/live/negotiate?negotiateVersion=1", UriKind.Relative), null, Stop);
            answers.Add(answer.StatusCode);
        }

        using var atTheInterface = await GetAsync(client);
        using var asToken = await program.Anonymous().GetAsync(new Uri("/hubs/live?access_token=cg_guessed", UriKind.Relative), Stop);

        Assert.Equal([HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.Unauthorized, HttpStatusCode.TooManyRequests], answers);
        Assert.Equal(HttpStatusCode.TooManyRequests, atTheInterface.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, asToken.StatusCode);
    }

    [Fact]
    public async Task SignIn_OverTheLimit_Says429()
    {
        using var client = program.Anonymous();
        using var first = await SignInForm.PostAsync(client, "nobody", "nothing");
        using var second = await SignInForm.PostAsync(client, "nobody", "nothing");

        using var third = await SignInForm.PostAsync(client, "nobody", "nothing");

        Assert.Equal(HttpStatusCode.Found, second.StatusCode);
        Assert.Equal(HttpStatusCode.TooManyRequests, third.StatusCode);
    }

    private static Task<HttpResponseMessage> GetAsync(HttpClient client) =>
        client.GetAsync(new Uri("/api/v1/territories?level=city", UriKind.Relative), Stop);

    public sealed class Tight : RunningProgram
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } =
            new Dictionary<string, string?> { ["Limits:RequestsPerMinute"] = "3", ["Limits:SignInsPerMinute"] = "2" };
    }
}
