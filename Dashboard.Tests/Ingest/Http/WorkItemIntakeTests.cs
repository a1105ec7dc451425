using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Dashboard.Tests.Support;
using TestContext = Xunit.TestContext;

namespace Dashboard.Tests.Ingest.Http;

[Trait("Group", "host")]
public sealed class WorkItemIntakeTests(IntakeProgram served) : IClassFixture<IntakeProgram>, IAsyncLifetime
{
    private const string Path = "/api/v1/work-items";

    private readonly string prefix = $"{Guid.CreateVersion7(TimeProvider.System.GetUtcNow()):N}-";
    private HttpClient client = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        client = await served.Program.ClientAsync("12345,grid", "510104", "read,write", Stop);
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task Post_GoodBadAndRepeatedRows_AnswersRowByRow()
    {
        var first = await Answer(await Post($"[{Row("1")},{Row("2", closedAt: "2026-03-01T00:00:00+08:00")},{Row("3", source: "other")}]"));
        var again = await Answer(await Post($"[{Row("1")},{Row("1", version: 2)},{Row("1", version: 2)}]"));

        Assert.Equal(1, (int)first["accepted"]!);
        Assert.Equal(["before-received", "forbidden-source"], first["rejected"]!.AsArray().Select(row => (string)row!["code"]!));
        Assert.Equal([1, 2], first["rejected"]!.AsArray().Select(row => (int)row!["index"]!));
        Assert.Equal("closedAt", (string)first["rejected"]![0]!["field"]!);
        Assert.Equal("2026-03-01T00:00:00+08:00", (string)first["rejected"]![0]!["value"]!);
        Assert.Equal((1, 2), ((int)again["accepted"]!, (int)again["repeated"]!));
        Assert.True((long)again["sequence"]! > (long)first["sequence"]!);
    }

    [Fact]
    public async Task Post_InEnglish_SaysItInEnglish()
    {
        var body = $"[{Row("2", closedAt: "2026-03-01T00:00:00+08:00")}]";
        var chinese = await Answer(await Post(body));
        client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en-GB,en;q=0.9");
        var english = await Answer(await Post(body));

        Assert.Contains("早于受理时间", (string)chinese["rejected"]![0]!["message"]!, StringComparison.Ordinal);
        Assert.Contains("lies before the receipt", (string)english["rejected"]![0]!["message"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_Lines_TakesGoodOnesAndNamesUnreadableOnes()
    {
        var answer = await Answer(await Post($"{Row("1")}\r\n\n{{\"broken\n{Row("2")}\n[]\n", "application/x-ndjson"));

        Assert.Equal(2, (int)answer["accepted"]!);
        Assert.Equal([(1, "malformed"), (3, "not-an-object")], answer["rejected"]!.AsArray().Select(row => ((int)row!["index"]!, (string)row["code"]!)));
    }

    [Theory]
    [InlineData("", "application/json", 400, "body-empty")]
    [InlineData("  \n", "application/x-ndjson", 400, "body-empty")]
    [InlineData("{}", "application/json", 400, "body-not-an-array")]
    [InlineData("\"text\"", "application/json", 400, "body-not-an-array")]
    [InlineData("[{\"type\":", "application/json", 400, "body-unreadable")]
    [InlineData("[{\"type\":}]", "application/json", 400, "body-unreadable")]
    [InlineData("[{\"type\" \"task\"},{}]", "application/json", 400, "body-unreadable")]
    [InlineData("[] []", "application/json", 400, "body-unreadable")]
    [InlineData("[NaN]", "application/json", 400, "body-unreadable")]
    [InlineData("neither\nof these", "application/x-ndjson", 400, "body-unreadable")]
    [InlineData("[]", "text/csv", 415, "wrong-media-type")]
    [InlineData("[]", "application/json; charset=gb18030", 415, "wrong-media-type")]
    [InlineData("[]", null, 415, "wrong-media-type")]
    public async Task Post_ABodyThatCannotBeTaken_IsRefusedAsAWhole(string body, string? media, int status, string code) =>
        await Refused(await Post(body, media), status, code);

    [Fact]
    public async Task Post_NestedTooDeep_IsUnreadable() =>
        await Refused(await Post($"[{{\"x\":{new string('[', 100_000)}{new string(']', 100_000)}}}]"), 400, "body-unreadable");

    [Fact]
    public async Task Post_NotUtf8_IsRefused()
    {
        using var content = new ByteArrayContent([.. "[{\"id\":\""u8, 0xC3, 0x28, .. "\"}]"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");

        await Refused(await client.PostAsync(Path, content, Stop), 400, "body-not-utf8");
    }

    [Theory]
    [InlineData("\uFEFF")]
    [InlineData("\uFEFF\uFEFF")]
    public async Task Post_WithByteOrderMarks_IsRead(string marks) => Assert.Equal(1, (int)(await Answer(await Post($"{marks}[{Row("1")}]")))["accepted"]!);

    [Fact]
    public async Task Post_TenThousandRows_AreTaken_OneMoreIsNot()
    {
        var rows = string.Join(',', Enumerable.Range(0, 10_000).Select(id => Row($"{id}")));

        Assert.Equal(10_000, (int)(await Answer(await Post($"[{rows}]")))["accepted"]!);
        await Refused(await Post($"[{rows},{Row("last")}]"), 413, "body-too-many-rows");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Post_OverSixteenMebibytes_IsRefused(bool lengthKnown)
    {
        using var content = new ByteArrayContent(Encoding.UTF8.GetBytes($"[{new string(' ', 16 * 1024 * 1024)}]"));
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = content };
        request.Headers.TransferEncodingChunked = !lengthKnown;

        await Refused(await client.SendAsync(request, Stop), 413, "body-too-large");
    }

    [Fact]
    public async Task Post_Compressed_IsRefused()
    {
        using var content = new ByteArrayContent([1, 2, 3]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        content.Headers.ContentEncoding.Add("gzip");

        await Refused(await client.PostAsync(Path, content, Stop), 415, "wrong-encoding");
    }

    [Fact]
    public async Task Post_WithoutKey_WithAWrongKey_OrWithoutTheRight_IsRefused()
    {
        var anonymous = served.Program.CreateClient();
        var wrong = served.Program.CreateClient();
        wrong.DefaultRequestHeaders.Add("X-Api-Key", "cg_nobody");
        var reader = await served.Program.ClientAsync("*", "5101", "read", Stop);

        Assert.Equal(HttpStatusCode.Unauthorized, (await anonymous.PostAsync(Path, Content("[]"), Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await wrong.PostAsync(Path, Content("[]"), Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await reader.PostAsync(Path, Content("[]"), Stop)).StatusCode);
    }

    [Fact]
    public async Task Post_NoRowInsideTheRights_IsForbidden_AndNothingIsStored()
    {
        await Refused(await Post($"[{Row("1", area: "510105002002")}]"), 403, "none-allowed");
        await Refused(await Post($"[{Row("1", source: "other")}]"), 403, "none-allowed");

        var everything = await served.Program.ClientAsync("*", "5101", "write", Stop);
        var answer = await Answer(await everything.PostAsync(Path, Content($"[{Row("1", area: "510105002002")},{Row("1", source: "other")}]"), Stop));
        Assert.Equal(2, (int)answer["accepted"]!);
    }

    [Fact]
    public async Task Post_SomeRowsOutsideTheArea_TakesTheOthers()
    {
        var answer = await Answer(await Post($"[{Row("1", area: "510105002002")},{Row("2")}]"));

        Assert.Equal(1, (int)answer["accepted"]!);
        Assert.Equal("forbidden-area", (string)answer["rejected"]![0]!["code"]!);
    }

    [Fact]
    public async Task Post_AnItemThatLiesElsewhere_IsNotTakenByNamingAnOwnArea()
    {
        using var everything = await served.Program.ClientAsync("*", "5101", "write", Stop);
        await Answer(await everything.PostAsync(Path, Content($"[{Row("theirs", area: "510105002002")}]"), Stop));

        var answer = await Answer(await Post($"[{Row("theirs", version: 2)},{Row("own")}]"));

        Assert.Equal((1, 0), ((int)answer["accepted"]!, (int)answer["repeated"]!));
        Assert.Equal(("forbidden-area", "510104017001"), ((string)answer["rejected"]![0]!["code"]!, (string)answer["rejected"]![0]!["value"]!));
        Assert.DoesNotContain("510105", answer.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_AStoredVersionWithOtherContent_IsTold()
    {
        await Answer(await Post($"[{Row("twice")}]"));

        var answer = await Answer(await Post($"[{Row("twice", closedAt: "2026-03-03T00:00:00+08:00")},{Row("twice")}]"));

        Assert.Equal((0, 1), ((int)answer["accepted"]!, (int)answer["repeated"]!));
        Assert.Equal(("version", "1", "same-version-differs"), ((string)answer["rejected"]![0]!["field"]!, (string)answer["rejected"]![0]!["value"]!, (string)answer["rejected"]![0]!["code"]!));
    }

    [Theory]
    [InlineData("""{"id":"1","id":"2","x":tru}""")]
    [InlineData("""{"id":"1","id":"2" "x":1}""")]
    [InlineData("""{"\ud800":tru}""")]
    public async Task Post_AnArrayWithAnUnreadableRow_StoresNothing_WhateverTheRowDidBefore(string row)
    {
        await Refused(await Post($"[{Row("unread")},{row}]"), 400, "body-unreadable");

        Assert.Equal(1, (int)(await Answer(await Post($"[{Row("unread")}]")))["accepted"]!);
    }

    [Fact]
    public async Task Post_HalfASurrogatePairInAName_IsAFieldThatNobodyKnows()
    {
        var odd = Row("odd").Replace("{", """{"\ud800":1,"a\udc00":{"\ud83d":[]},""", StringComparison.Ordinal);

        Assert.Equal(1, (int)(await Answer(await Post($"[{odd}]")))["accepted"]!);
        Assert.Equal(1, (int)(await Answer(await Post(odd, "application/x-ndjson")))["repeated"]!);
    }

    private string Row(string id, int version = 1, string source = "12345", string area = "510104017001", string? closedAt = null) =>
        $$"""{"type":"request","source":"{{source}}","id":"{{prefix}}{{id}}","version":{{version}},"area":"{{area}}","state":"in-progress","nature":"help","receivedAt":"2026-03-02T09:15:00+08:00","closedAt":{{(closedAt is null ? "null" : $"\"{closedAt}\"")}}}""";

    private static StringContent Content(string body, string? media = "application/json")
    {
        var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = media is null ? null : MediaTypeHeaderValue.Parse(media);
        return content;
    }

    private Task<HttpResponseMessage> Post(string body, string? media = "application/json") => client.PostAsync(Path, Content(body, media), Stop);

    private static async Task<JsonNode> Answer(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsStringAsync(Stop);
        Assert.True(response.StatusCode == HttpStatusCode.OK, body);
        return JsonNode.Parse(body)!;
    }

    private static async Task Refused(HttpResponseMessage response, int status, string code)
    {
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;
        Assert.Equal((status, "application/problem+json", code), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, (string)problem["code"]!));
        Assert.False(string.IsNullOrWhiteSpace((string?)problem["title"]));
        Assert.False(string.IsNullOrWhiteSpace((string?)problem["detail"]));
    }
}
