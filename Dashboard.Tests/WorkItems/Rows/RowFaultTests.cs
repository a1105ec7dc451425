using System.Text;
using System.Text.Json.Nodes;

namespace Dashboard.Tests.WorkItems.Rows;

public sealed class RowFaultTests
{
    private const string Request = """
        {"type":"request","source":"s","id":"1","version":1,"area":"510104017001","state":"in-progress","nature":"help",
        "receivedAt":"2026-03-02T09:15:00+08:00","dispatchedAt":"2026-03-02T09:20:00+08:00"}
        """;

    [Theory]
    [InlineData("type", "\"parcel\"", "unknown-type")]
    [InlineData("type", null, "required")]
    [InlineData("source", "\"\"", "required")]
    [InlineData("source", "5", "wrong-type")]
    [InlineData("id", null, "required")]
    [InlineData("id", "\"a\\u0000b\"", "control-character")]
    [InlineData("id", "\"a\\ud800b\"", "invalid-text")]
    [InlineData("version", "0", "out-of-range")]
    [InlineData("version", "-1", "negative")]
    [InlineData("version", "1.5", "not-a-whole-number")]
    [InlineData("version", "3000000000", "out-of-range")]
    [InlineData("version", "\"1\"", "wrong-type")]
    [InlineData("version", null, "required")]
    [InlineData("area", "\"510104017999\"", "unknown-area")]
    [InlineData("area", "\"5101\"", "area-level")]
    [InlineData("area", "\"510107:statistical\"", "area-level")]
    [InlineData("state", "\"lost\"", "unknown-state")]
    [InlineData("state", "\"Closed\"", "unknown-state")]
    [InlineData("state", null, "required")]
    [InlineData("deleted", "\"true\"", "wrong-type")]
    [InlineData("channel", "\"pigeon\"", "invalid-value")]
    [InlineData("resolved", "3", "wrong-type")]
    [InlineData("returnCount", "-2", "negative")]
    [InlineData("receivedAt", null, "required")]
    [InlineData("receivedAt", "1772414100", "wrong-type")]
    [InlineData("receivedAt", "\"2026-03-02\"", "not-a-time")]
    [InlineData("receivedAt", "\"2026-02-29T09:15:00+08:00\"", "not-a-time")]
    [InlineData("receivedAt", "\"2026-03-02T09:15:00\"", "no-offset")]
    [InlineData("receivedAt", "\"1999-12-31T23:59:59+08:00\"", "before-2000")]
    [InlineData("closedAt", "\"2026-03-02T09:14:59+08:00\"", "before-received")]
    [InlineData("dueAt", "\"2026-03-01T00:00:00+08:00\"", "before-received")]
    [InlineData("dueAt", "\"2101-01-01T00:00:00+08:00\"", "after-2100")]
    [InlineData("closedAt", "\"2026-03-20T12:05:01+08:00\"", "in-future")]
    public void TryRead_AFault_IsNamedByFieldAndCode(string field, string? value, string code)
    {
        var (item, error) = Sample.Read(With(Request, field, value));

        Assert.Null(item);
        Assert.Equal((field, code), (error?.Field, error?.Code));
    }

    [Theory]
    [InlineData("closedAt", "\"2026-03-20T12:05:00+08:00\"")]
    [InlineData("dueAt", "\"2027-03-20T12:00:00+08:00\"")]
    [InlineData("closedAt", "\"2026-03-02t09:15:00.999999z\"")]
    [InlineData("area", "\"510104017\"")]
    [InlineData("area", "\"510104\"")]
    [InlineData("area", "\"CD-GX\"")]
    [InlineData("area", "\"510104:statistical\"")]
    [InlineData("rating", "null")]
    [InlineData("resolved", "\"unknown\"")]
    public void TryRead_AtTheEdgeOfWhatIsAllowed_IsTaken(string field, string value) => Assert.Null(Sample.Read(With(Request, field, value)).Error);

    [Theory]
    [InlineData("source", 64)]
    [InlineData("id", 128)]
    [InlineData("category", 128)]
    public void TryRead_TextOverItsLimit_IsRefusedWithTheLimit(string field, int limit)
    {
        Assert.Null(Sample.Read(With(Request, field, $"\"{new string('网', limit)}\"")).Error);

        var error = Sample.Read(With(Request, field, $"\"{new string('网', limit + 1)}\"")).Error;

        Assert.Equal((field, "too-long", $"{limit}"), (error?.Field, error?.Code, error?.Allowed));
        Assert.True(error?.Value?.Length <= 100);
    }

    [Theory]
    [InlineData("[]", "not-an-object")]
    [InlineData("17", "not-an-object")]
    [InlineData("{\"type\":\"request\"", "malformed")]
    [InlineData("{\"type\":\"request\",\"type\":\"task\"}", "duplicate-field")]
    public void TryRead_NotARow_SaysWhatItIs(string json, string code) => Assert.Equal(code, Sample.Read(json).Error?.Code);

    [Fact]
    public void TryRead_BytesThatAreNotUtf8_AreRefused()
    {
        var bytes = Encoding.Latin1.GetBytes(Request.Replace("\"id\":\"1\"", "\"id\":\"\u00ff\"", StringComparison.Ordinal));

        Sample.Rules.TryRead(bytes, Sample.Now, out _, out var error);

        Assert.Equal(("id", "invalid-text"), (error?.Field, error?.Code));
    }

    [Theory]
    [InlineData("""{"type":"project","source":"p","id":"1","version":1,"area":"510104017","state":"approved","budget":-0.01}""", "budget", "negative")]
    [InlineData("""{"type":"project","source":"p","id":"1","version":1,"area":"510104017","state":"approved","investmentDone":1.00001}""", "investmentDone", "too-precise")]
    [InlineData("""{"type":"project","source":"p","id":"1","version":1,"area":"510104017","state":"approved","budget":1e40}""", "budget", "out-of-range")]
    [InlineData("""{"type":"project","source":"p","id":"1","version":1,"area":"510104017","state":"approved","planYear":1999}""", "planYear", "out-of-range")]
    [InlineData("""{"type":"project","source":"p","id":"1","version":1,"area":"510104017","state":"approved","milestones":[{"actualAt":"2026-05-01T00:00:00+08:00"}]}""", "milestones[0].actualAt", "in-future")]
    [InlineData("""{"type":"project","source":"p","id":"1","version":1,"area":"510104017","state":"approved","milestones":[7]}""", "milestones", "wrong-type")]
    [InlineData("""{"type":"deliberation","source":"p","id":"1","version":1,"area":"510104017","state":"held","topics":1,"residentTopics":2}""", "residentTopics", "more-than-topics")]
    [InlineData("""{"type":"deliberation","source":"p","id":"1","version":1,"area":"510104017","state":"held","heldAt":"2026-03-02T09:00:00+08:00","resolutions":[{},{"dueAt":"2026-03-01T09:00:00+08:00"}]}""", "resolutions[1].dueAt", "before-held")]
    [InlineData("""{"type":"deliberation","source":"p","id":"1","version":1,"area":"510104017","state":"held","resolutions":[{},{"dueAt":null,"dueAt":null}]}""", "resolutions[1].dueAt", "duplicate-field")]
    [InlineData("""{"type":"deliberation","source":"p","id":"1","version":1,"area":"510104017","state":"held","resolutions":[{"implementedAt":null,"x":1,"x":2,"implemented\u0041t":null}]}""", "resolutions[0].implementedAt", "duplicate-field")]
    [InlineData("""{"type":"project","source":"p","id":"1","version":1,"area":"510104017","state":"approved","milestones":[{"plannedAt":null,"plannedAt":{}}]}""", "milestones[0].plannedAt", "duplicate-field")]
    [InlineData("""{"type":"mediation","source":"p","id":"1","version":1,"area":"510104017","state":"agreed","mediatorKinds":["elf"]}""", "mediatorKinds", "invalid-value")]
    [InlineData("""{"type":"mediation","source":"p","id":"1","version":1,"area":"510104017","state":"agreed","acceptedAt":"2026-03-02T09:00:00+08:00","concludedAt":"2026-03-01T09:00:00+08:00"}""", "concludedAt", "before-accepted")]
    [InlineData("""{"type":"gridEvent","source":"p","id":"1","version":1,"area":"510104017","state":"filed","reportedAt":"2026-03-02T09:00:00+08:00","severity":5}""", "severity", "out-of-range")]
    [InlineData("""{"type":"task","source":"p","id":"1","version":1,"area":"510104017","state":"closed","arrivedAt":"2026-03-02T09:00:00+08:00","closedAt":"2026-03-01T09:00:00+08:00"}""", "closedAt", "before-arrived")]
    [InlineData("""{"type":"task","source":"p","id":"1","version":1,"area":"510104017","state":"closed","datasets":[1]}""", "datasets", "wrong-type")]
    public void TryRead_FaultsOfTheOtherTypes_AreNamed(string json, string field, string code)
    {
        var error = Sample.Read(json).Error;

        Assert.Equal((field, code), (error?.Field, error?.Code));
    }

    private static string With(string json, string field, string? value)
    {
        var row = JsonNode.Parse(json)!.AsObject();
        row.Remove(field);
        var text = row.ToJsonString();
        return value is null ? text : text.Insert(1, $"\"{field}\":{value},");
    }
}
