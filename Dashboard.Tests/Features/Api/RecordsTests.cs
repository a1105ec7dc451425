using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Dashboard.Tests.Support;

namespace Dashboard.Tests.Features.Api;

[Trait("Group", "host")]
public sealed class RecordsTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    private const string Figure = "indicator=services.request.ontime-rate&period=2026-03";

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("area=5101&period=2026-03", "indicator")]
    [InlineData("indicator=no.such&area=5101&period=2026-03", "indicator")]
    [InlineData("measure=no.such&area=5101&period=2026-03", "measure")]
    [InlineData(Figure, "area")]
    [InlineData(Figure + "&area=77", "area")]
    [InlineData("indicator=services.request.ontime-rate&area=5101", "period")]
    [InlineData("indicator=services.request.ontime-rate&area=5101&period=March", "period")]
    [InlineData(Figure + "&area=5101&part=both", "part")]
    [InlineData("indicator=unify.gate.review-hours-p50&period=2026-03&area=5101&part=denominator", "part")]
    [InlineData(Figure + "&area=5101&page=0", "page")]
    [InlineData(Figure + "&area=5101&page=1001", "page")]
    [InlineData(Figure + "&area=5101&after=x", "after")]
    [InlineData(Figure + "&area=5101&after=-1", "after")]
    [InlineData(Figure + "&area=5101&after=1&page=1", "after")]
    [InlineData(Figure + "&area=5101&pages=1", "pages")]
    public async Task Get_WrongParameter_IsNamed(string query, string parameter)
    {
        using var client = await program.WithKeyAsync(rights: "read");

        await ProblemOf.BadParameterAsync(client, $"/api/v1/records?{query}", parameter);
    }

    [Fact]
    public async Task Get_TellsWhichRecordsMakeTheNumerator()
    {
        using var client = await program.WithKeyAsync(rights: "read,write");
        using var delivered = await client.PostAsJsonAsync("/api/v1/work-items", new[] { Answered("on-time", 3), Answered("late", 9) }, Stop);
        delivered.EnsureSuccessStatusCode();

        var numerator = await RowsAsync(client, "part=numerator");
        var denominator = await RowsAsync(client, "part=denominator");

        Assert.Equal(["on-time"], numerator);
        Assert.Equal(["late", "on-time"], denominator.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Get_WithoutTheRightOrOutsideTheScope_IsRefused()
    {
        using var reads = await program.WithKeyAsync(rights: "figures");
        using var elsewhere = await program.WithKeyAsync(areas: "510105", rights: "read");

        using var withoutRight = await reads.GetAsync(new Uri($"/api/v1/records?{Figure}&area=5101", UriKind.Relative), Stop);
        using var outside = await elsewhere.GetAsync(new Uri($"/api/v1/records?{Figure}&area=5101", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.Forbidden, withoutRight.StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, outside.StatusCode);
    }

    private static async Task<List<string>> RowsAsync(HttpClient client, string part)
    {
        using var answer = JsonDocument.Parse(await client.GetStringAsync(new Uri($"/api/v1/records?{Figure}&area=510104&{part}", UriKind.Relative), Stop));
        Assert.False(answer.RootElement.GetProperty("hasMore").GetBoolean());
        return [.. answer.RootElement.GetProperty("records").EnumerateArray().Where(row => row.GetProperty("source").GetString() == "records-test").Select(row => row.GetProperty("id").GetString()!)];
    }

    private static object Answered(string id, int day) => new
    {
        type = "request",
        source = "records-test",
        id,
        version = 1,
        area = "510104017001",
        state = "replied",
        channel = "phone",
        nature = "consult",
        receivedAt = "2026-03-02T09:00:00+08:00",
        dispatchedAt = "2026-03-02T10:00:00+08:00",
        repliedAt = $"2026-03-{day:00}T10:00:00+08:00",
        dueAt = "2026-03-05T09:00:00+08:00",
    };
}
