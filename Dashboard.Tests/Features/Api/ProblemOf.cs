using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;

namespace Dashboard.Tests.Features.Api;

/// <summary>Reads what a refusal says.</summary>
internal static class ProblemOf
{
    /// <summary>Asks and expects 400 that names the parameter.</summary>
    public static async Task BadParameterAsync(HttpClient client, string address, string parameter)
    {
        var problem = await GetAsync(client, address, HttpStatusCode.BadRequest);

        Assert.Equal(parameter, problem.GetProperty("parameter").GetString());
        Assert.Contains(parameter, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(problem.GetProperty("allowed").GetString()!);
    }

    /// <summary>Asks and expects a problem document of that status.</summary>
    public static async Task<JsonElement> GetAsync(HttpClient client, string address, HttpStatusCode status, string language = "zh-CN")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(address, UriKind.Relative));
        request.Headers.AcceptLanguage.Add(new StringWithQualityHeaderValue(language));
        using var answer = await client.SendAsync(request, Xunit.TestContext.Current.CancellationToken);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Xunit.TestContext.Current.CancellationToken));
        return problem.RootElement.Clone();
    }
}
