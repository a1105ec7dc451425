using System.Text;
using System.Text.Json.Nodes;
using Dashboard.Tests.Ingest.Http;

namespace Dashboard.Tests.Features.Api;

/// <summary>Where no notice of holidays is held weekends are taken as rest; a record whose due time is reckoned so says it, and no other.</summary>
[Trait("Group", "host")]
public sealed class AssumedDueTimeTests(IntakeProgram served) : IClassFixture<IntakeProgram>
{
    private const string Community = "510104017001";

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("2011-03", true)]
    [InlineData("2012-03", false)]
    [InlineData("2026-03", false)]
    public async Task Read_ARequestWithoutADueTimeOfItsOwn_SaysWhetherItsDueTimeIsAssumed(string month, bool isAssumed)
    {
        using var client = await served.Program.ClientAsync("assumed", "5101", "read,write", Stop);
        var row = $$"""[{"type":"request","source":"assumed","id":"{{month}}","version":1,"area":"{{Community}}","state":"closed","receivedAt":"{{month}}-02T09:00:00+08:00","closedAt":"{{month}}-03T09:00:00+08:00"}]""";
        using var body = new StringContent(row, Encoding.UTF8, "application/json");
        using var taken = await client.PostAsync(new Uri("/api/v1/work-items", UriKind.Relative), body, Stop);
        Assert.Equal(1, (int)JsonNode.Parse(await taken.Content.ReadAsStringAsync(Stop))!["accepted"]!);

        var record = Assert.Single(JsonNode.Parse(await GetAsync(client, $"/api/v1/records?measure=request.received&area={Community}&period={month}"))!["records"]!.AsArray())!;
        var csv = await GetAsync(client, $"/api/v1/records?measure=request.received&area={Community}&period={month}&format=csv");

        Assert.Equal(isAssumed, (bool)record["dueAssumed"]!);
        Assert.Contains(isAssumed ? ",true," : ",false,", csv.Split('\n')[1], StringComparison.Ordinal);
    }

    private static async Task<string> GetAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative), Stop);
        var text = await answer.Content.ReadAsStringAsync(Stop);
        Assert.True(answer.IsSuccessStatusCode, text);
        return text;
    }
}
