using System.Text;
using System.Text.Json;
using Dashboard.Domain.WorkItems;
using Dashboard.Domain.WorkItems.Deliberations;
using Dashboard.Domain.WorkItems.Projects;
using Dashboard.Domain.WorkItems.Requests;

namespace Dashboard.Tests.WorkItems.Rows;

public sealed class RowReadingTests
{
    private const string Whole = """
        {"type":"request","source":"12345","id":"A-1","version":2,"area":"510104017001","state":"closed","channel":"phone","nature":"help",
        "category":"停车/占道","rating":"satisfied","resolved":true,"repeatOf":"A-0","returnCount":1,"reopenCount":0,"urgent":false,
        "receivedAt":"2026-03-02T09:15:00+08:00","dispatchedAt":"2026-03-02T01:20:00Z","firstContactAt":"2026-03-02T10:00:00.250+08:00",
        "repliedAt":"2026-03-04T10:00:00+08:00","ratedAt":"2026-03-05T10:00:00+08:00","closedAt":"2026-03-05T11:00:00+08:00",
        "dueAt":"2026-03-09T09:15:00+08:00","phoneNumber":"13800000000"}
        """;

    [Fact]
    public void TryRead_AWholeRequest_HoldsEveryField()
    {
        var (item, error) = Sample.Read(Whole);

        Assert.Null(error);
        var request = Assert.IsType<Request>(item);
        Assert.Equal(("12345", "A-1", 2, "510104017001", "closed"), (request.Source, request.Id, request.Version, request.Area, request.State));
        Assert.Equal(("phone", "help", "停车/占道", "satisfied", "yes"), (request.Channel, request.Nature, request.Category, request.Rating, request.Resolved));
        Assert.Equal(1, request.ReturnCount);
        Assert.Equal(Sample.At("2026-03-02T09:20:00"), request.DispatchedAt);
        Assert.Equal(250, request.FirstContactAt!.Value.Millisecond);
        Assert.Equal(TimeSpan.FromHours(8), request.DispatchedAt!.Value.Offset);
    }

    [Fact]
    public void TryRead_FromAJsonElement_IsTheSame()
    {
        using var document = JsonDocument.Parse(Whole);

        Assert.True(Sample.Rules.TryRead(document.RootElement, Sample.Now, out var item, out _));

        Assert.Equal(Sample.Read(Whole).Item, item);
    }

    [Fact]
    public void Serialize_ThenDeserialize_IsTheSameItem_AndForgetsUnknownFields()
    {
        var (item, _) = Sample.Read(Whole);

        var stored = Sample.Rules.Serialize(item!);

        Assert.Equal(item, Sample.Rules.Deserialize(stored));
        Assert.DoesNotContain("13800000000", Encoding.UTF8.GetString(stored), StringComparison.Ordinal);
        Assert.Equal(stored, Sample.Rules.Serialize(Sample.Rules.Deserialize(stored)));
    }

    [Fact]
    public void Serialize_EqualContentWrittenDifferently_HasOneForm()
    {
        const string Plain = """{"type":"project","source":"p","id":"1","version":1,"area":"510104017","state":"approved","budget":12.5}""";
        const string Other = """{"state":"approved","area":"510104017","budget":12.5000,"version":1,"id":"\u0031","source":"p","type":"project","kind":null}""";

        Assert.Equal(Sample.Rules.Serialize(Sample.Read(Plain).Item!), Sample.Rules.Serialize(Sample.Read(Other).Item!));
    }

    [Fact]
    public void Serialize_ListsOfEveryType_ComeBack()
    {
        const string Deliberated = """
            {"type":"deliberation","source":"d","id":"1","version":1,"area":"510104017001","state":"resolved","topics":3,"residentTopics":2,
            "heldAt":"2026-03-02T19:00:00+08:00","resolutions":[{"dueAt":"2026-04-01T00:00:00+08:00","note":{"deep":[1]}},
            {"dueAt":"2026-03-10T00:00:00+08:00","implementedAt":"2026-03-09T00:00:00+08:00"}]}
            """;
        const string Planned = """
            {"type":"project","source":"p","id":"1","version":1,"area":"510104017","state":"under-way","programme":"back-street","planYear":2026,
            "investmentPlanned":100.1234,"milestones":[{"plannedAt":"2026-05-01T00:00:00+08:00","actualAt":null}]}
            """;

        var deliberation = Assert.IsType<Deliberation>(Sample.Rules.Deserialize(Sample.Rules.Serialize(Sample.Read(Deliberated).Item!)));
        var project = Assert.IsType<Project>(Sample.Rules.Deserialize(Sample.Rules.Serialize(Sample.Read(Planned).Item!)));

        Assert.Equal([new Resolution(Sample.At("2026-04-01T00:00:00"), null), new Resolution(Sample.At("2026-03-10T00:00:00"), Sample.At("2026-03-09T00:00:00"))], deliberation.Resolutions);
        Assert.Equal([new Milestone(Sample.At("2026-05-01T00:00:00"), null)], project.Milestones);
        Assert.Equal(100.1234m, project.InvestmentPlanned);
    }

    [Theory]
    [InlineData("\\u505c\\u8F66/\u5360\\t\\\"\\/", null)]
    [InlineData("\\u505c\\u8F66 \\\\ \\\" \\/ \u5360\u9053 \\ud840\\udc00", "停车 \\ \" / 占道 𠀀")]
    public void TryRead_EscapedText_IsTheText(string written, string? text)
    {
        var (item, error) = Sample.Read(Whole.Replace("停车/占道", written, StringComparison.Ordinal));

        Assert.Equal(text, (item as Request)?.Category);
        Assert.Equal(text is null ? "control-character" : null, error?.Code);
    }

    [Fact]
    public void Deserialize_NotAStoredForm_SaysSo() =>
        Assert.Throws<FormatException>(() => Sample.Rules.Deserialize("{\"type\":\"request\"}"u8));

    [Fact]
    public void Deserialize_AWordThatIsNoLongerKnown_IsKept()
    {
        var stored = Encoding.UTF8.GetString(Sample.Rules.Serialize(Sample.Read(Whole).Item!)).Replace("\"phone\"", "\"telegraph\"", StringComparison.Ordinal);

        Assert.Equal("telegraph", Assert.IsType<Request>(Sample.Rules.Deserialize(Encoding.UTF8.GetBytes(stored))).Channel);
    }
}
