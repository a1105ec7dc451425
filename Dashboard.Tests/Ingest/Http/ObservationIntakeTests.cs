using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using TestContext = Xunit.TestContext;

namespace Dashboard.Tests.Ingest.Http;

[Trait("Group", "host")]
public sealed class ObservationIntakeTests(IntakeProgram served) : IClassFixture<IntakeProgram>
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Post_ASingleReturn_AnArrayAndLines_AreTaken()
    {
        using var client = await served.Program.ClientAsync("steward", "5101", "write", Stop);

        var single = await Post(client, Row("household.count", "2024", 4312, 1));
        var array = await Post(client, $"[{Row("household.count", "2024", 4312, 1)},{Row("household.count", "2024", 4313, 2)},{Row("request.due", "2026-03-02", 1, 1)}]");
        var lines = await Post(client, Row("household.count", "2025", 4400, 1) + "\n", "application/x-ndjson");

        Assert.Equal((1, 0), ((int)single["accepted"]!, (int)single["repeated"]!));
        Assert.Equal((1, 1), ((int)array["accepted"]!, (int)array["repeated"]!));
        Assert.Equal((2, "measure", "derived"), ((int)array["rejected"]![0]!["index"]!, (string)array["rejected"]![0]!["field"]!, (string)array["rejected"]![0]!["code"]!));
        Assert.Equal(1, (int)lines["accepted"]!);
    }

    [Fact]
    public async Task Post_AReturnThatAnotherSourceHolds_IsRefused()
    {
        using var client = await served.Program.ClientAsync("*", "5101", "write", Stop);
        await Post(client, Row("household.count", "2023", 4312, 1));

        var answer = await Post(client, Row("household.count", "2023", 1, 9, "other"));

        Assert.Equal("held-by-other-source", (string)answer["rejected"]![0]!["code"]!);
        Assert.Contains("steward", (string)answer["rejected"]![0]!["message"]!, StringComparison.Ordinal);
    }

    private static string Row(string measure, string period, int value, int version, string source = "steward") =>
        $$"""{"measure":"{{measure}}","area":"510104017001","period":"{{period}}","value":{{value}},"status":"final","source":"{{source}}","version":{{version}}}""";

    private static async Task<JsonNode> Post(HttpClient client, string body, string media = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue(media));
        var response = await client.PostAsync("/api/v1/observations", content, Stop);
        var text = await response.Content.ReadAsStringAsync(Stop);
        Assert.True(response.IsSuccessStatusCode, text);
        return JsonNode.Parse(text)!;
    }
}
