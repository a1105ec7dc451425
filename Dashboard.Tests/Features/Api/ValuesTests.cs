using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Ingest;
using Dashboard.Live;
using Dashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Dashboard.Tests.Features.Api;

[Trait("Group", "host")]
public sealed class ValuesTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    private const string Measure = "household.count";
    private const string Community = "510104017001";

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "indicator")]
    [InlineData("indicator=services.nothing&area=5101&period=2026", "indicator")]
    [InlineData("measure=nothing&area=5101&period=2026", "measure")]
    [InlineData("measure=household.count&indicator=services.request.ontime-rate&area=5101&period=2026", "measure")]
    [InlineData("measure=household.count&period=2026", "area")]
    [InlineData("measure=household.count&area=77&period=2026", "area")]
    [InlineData("measure=household.count&area=5101&level=district&period=2026", "area")]
    [InlineData("measure=household.count&parent=5101&period=2026", "level")]
    [InlineData("measure=household.count&level=village&period=2026", "level")]
    [InlineData("measure=household.count&level=district&parent=510104017&period=2026", "level")]
    [InlineData("measure=household.count&level=community&parent=88&period=2026", "parent")]
    [InlineData("measure=household.count&area=5101", "period")]
    [InlineData("measure=household.count&area=5101&to=2026", "from")]
    [InlineData("measure=household.count&area=5101&period=2026-13", "period")]
    [InlineData("measure=household.count&area=5101&period=2026&from=2025", "period")]
    [InlineData("measure=household.count&area=5101&grain=decade&from=2025", "grain")]
    [InlineData("measure=household.count&area=5101&grain=month&from=2026-01-05", "from")]
    [InlineData("measure=household.count&area=5101&grain=month&from=2026-01&to=2026-Q1", "to")]
    [InlineData("measure=household.count&area=5101&grain=month&from=2026-03&to=2026-01", "to")]
    [InlineData("measure=household.count&level=community&parent=5101&grain=day&from=2026-01-01&to=2026-12-31", "to")]
    [InlineData("measure=household.count&area=5101&period=2026&settlement=suburban", "settlement")]
    [InlineData("measure=household.count&area=5101&period=2026&partition=both", "partition")]
    [InlineData("measure=household.count&area=CD-GX&period=2026&partition=statistical", "area")]
    [InlineData("measure=household.count&area=510107:statistical&period=2026&partition=governing", "area")]
    [InlineData("measure=household.count&area=5101&period=2026&asOf=-1", "asOf")]
    [InlineData("measure=household.count&area=5101&period=2026&asOf=999999999", "asOf")]
    [InlineData("measure=household.count&area=5101&period=2026&asOf=99999999999999999999999", "asOf")]
    [InlineData("measure=household.count&area=5101&period=2026&asOf=zero", "asOf")]
    [InlineData("measure=household.count&area=5101&period=9999-12", "period")]
    [InlineData("measure=household.count&area=5101&period=9999-W52", "period")]
    [InlineData("measure=household.count&area=5101&period=9999-Q4", "period")]
    [InlineData("measure=household.count&area=5101&period=9999-12~ytd", "period")]
    [InlineData("measure=household.count&area=5101&period=0001-01", "period")]
    [InlineData("measure=household.count&area=5101&period=0001-W01", "period")]
    [InlineData("measure=household.count&area=5101&period=0001-01-01", "period")]
    [InlineData("measure=household.count&area=5101&from=0001&to=2026", "from")]
    [InlineData("measure=household.count&area=5101&from=2026&to=9999", "to")]
    [InlineData("measure=household.count&area=5101&grain=ytd&from=2026-01&to=9999-12", "to")]
    [InlineData("measure=household.count&area=5101&grain=day&from=9999-12-30&to=9999-12-31", "from")]
    [InlineData("measure=household.count&area=5101&period=2026&format=xlsx", "format")]
    [InlineData("measure=household.count&area=5101&area=510104&period=2026", "area")]
    [InlineData("measure=household.count&area=5101&periode=2026", "periode")]
    [InlineData("indicator=services.request.ontime-rate&area=5101&period=2026&verdict=yes", "verdict")]
    [InlineData("indicator=services.request.ontime-rate,law.mediation.success-rate,unify.flow.ontime-rate&level=community&period=2026-03&verdict=true", "verdict")]
    public async Task Get_WrongParameter_IsNamed(string query, string parameter)
    {
        await ReadyAsync();
        using var client = await program.WithKeyAsync();

        await ProblemOf.BadParameterAsync(client, $"/api/v1/values?{query}", parameter);
    }

    [Theory]
    [InlineData("zh-CN", "参数有误")]
    [InlineData("en-GB", "A parameter is wrong")]
    [InlineData("fr", "参数有误")]
    public async Task Get_Refused_SpeaksTheClientsLanguage(string language, string title)
    {
        using var client = await program.WithKeyAsync();

        var problem = await ProblemOf.GetAsync(client, "/api/v1/values?area=5101", HttpStatusCode.BadRequest, language);

        Assert.Equal(title, problem.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("area=510105")]
    [InlineData("level=district&parent=5101")]
    [InlineData("level=community&parent=510105")]
    public async Task Get_OutsideTheScope_IsForbidden(string areas)
    {
        await ReadyAsync();
        using var client = await program.WithKeyAsync(areas: "510104");

        var problem = await ProblemOf.GetAsync(client, $"/api/v1/values?measure={Measure}&period=2026&{areas}", HttpStatusCode.Forbidden);

        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
    }

    [Theory]
    [InlineData("area=5101")]
    [InlineData("area=510104")]
    [InlineData("level=community")]
    public async Task Get_InsideTheScopeOrTheCity_IsAnswered(string areas)
    {
        await ReadyAsync();
        using var client = await program.WithKeyAsync(areas: "510104");

        using var answer = await client.GetAsync(new Uri($"/api/v1/values?measure={Measure}&period=2026&{areas}", UriKind.Relative), Stop);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Get_WithVerdict_JudgesEachValue_InJsonAndAsColumns()
    {
        const string Query = "indicator=services.request.ontime-rate&area=510104&grain=month&from=2026-01&to=2026-02&verdict=true";
        await ReadyAsync();
        using var client = await program.WithKeyAsync();

        using var answer = await JsonAsync(client, Query);
        var csv = (await client.GetStringAsync(new Uri($"/api/v1/values?{Query}&format=csv", UriKind.Relative), Stop)).TrimStart('\uFEFF').Split("\r\n");

        foreach (var value in answer.RootElement.GetProperty("values").EnumerateArray())
        {
            var verdict = value.GetProperty("verdict");
            Assert.Equal("none", verdict.GetProperty("target").GetString());
            Assert.Equal("not-compared", verdict.GetProperty("benchmark").GetProperty("outcome").GetString());
            Assert.Equal("5101", verdict.GetProperty("benchmark").GetProperty("area").GetString());
            Assert.Equal(JsonValueKind.Null, verdict.GetProperty("signal").GetProperty("variation").ValueKind);
            Assert.NotNull(verdict.GetProperty("signal").GetProperty("reason").GetString());
        }

        Assert.EndsWith(
            ",verdict_target,verdict_benchmark_area,verdict_benchmark_outcome,verdict_benchmark_method,verdict_benchmark_reason,verdict_signal_cause,"
            + "verdict_signal_variation,verdict_signal_assurance,verdict_signal_mean,verdict_signal_lower,verdict_signal_upper,verdict_signal_reason",
            csv[0],
            StringComparison.Ordinal);
        Assert.Contains(",none,5101,not-compared,", csv[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Document_DescribesTheVerdictAndItsParameter()
    {
        using var client = await program.WithKeyAsync();

        var document = await client.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative), Stop);

        Assert.Contains("\"name\": \"verdict\"", document, StringComparison.Ordinal);
        Assert.Contains("\"SignalAnswer\"", document, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("indicator=services.request.ontime-rate&area=510104&period=2026-01")]
    [InlineData("measure=household.count&area=510104&period=2026&verdict=true")]
    public async Task Get_NotAskedForOrOfAMeasure_HasNoVerdict(string query)
    {
        await ReadyAsync();
        using var client = await program.WithKeyAsync();

        using var answer = await JsonAsync(client, query);

        Assert.False(answer.RootElement.GetProperty("values")[0].TryGetProperty("verdict", out _));
    }

    [Fact]
    public async Task Get_AfterAReturn_GivesItsAmountWithTheSequence()
    {
        var sequence = await ReturnAsync(2025, 4312);
        using var client = await program.WithKeyAsync();

        using var answer = await JsonAsync(client, $"measure={Measure}&area={Community}&period=2025");

        Assert.True(answer.RootElement.GetProperty("sequence").GetInt64() >= sequence);
        Assert.EndsWith("+08:00", answer.RootElement.GetProperty("asOf").GetString(), StringComparison.Ordinal);
        var value = answer.RootElement.GetProperty("values")[0];
        Assert.Equal(Measure, value.GetProperty("indicator").GetString());
        Assert.Equal(Community, value.GetProperty("area").GetString());
        Assert.Equal("2025", value.GetProperty("period").GetString());
        Assert.Equal(4312, value.GetProperty("value").GetInt64());
        Assert.NotEqual("missing", value.GetProperty("status").GetString());
        Assert.Equal(JsonValueKind.Null, value.GetProperty("reason").ValueKind);
        using var before = await JsonAsync(client, $"measure={Measure}&area={Community}&period=2025&asOf={sequence - 1}");
        Assert.NotEqual("4312", before.RootElement.GetProperty("values")[0].GetProperty("value").ToString());
    }

    [Fact]
    public async Task Get_Missing_IsNullWithAReasonInJsonAndEmptyInCsv()
    {
        await ReadyAsync();
        using var client = await program.WithKeyAsync();
        const string Query = "indicator=services.request.ontime-rate&area=5101&period=2001-03";

        using var answer = await JsonAsync(client, Query);
        var csv = await client.GetStringAsync(new Uri($"/api/v1/values?{Query}&format=csv", UriKind.Relative), Stop);

        var value = answer.RootElement.GetProperty("values")[0];
        Assert.Equal(JsonValueKind.Null, value.GetProperty("value").ValueKind);
        Assert.Equal("missing", value.GetProperty("status").GetString());
        Assert.NotEmpty(value.GetProperty("reason").GetString()!);
        Assert.Contains("services.request.ontime-rate,5101,2001-03,,,,,,missing,", csv, StringComparison.Ordinal);
    }

    // Every form at the ends of the span: the looks back and ahead behind a figure stay inside what a date can hold.
    [Theory]
    [InlineData("2000-01-01")]
    [InlineData("1999-W52")]
    [InlineData("2000-01")]
    [InlineData("2000-Q1")]
    [InlineData("2000")]
    [InlineData("2000-01~ytd")]
    [InlineData("2100-12-31")]
    [InlineData("2100-W52")]
    [InlineData("2100-12")]
    [InlineData("2100-Q4")]
    [InlineData("2100")]
    [InlineData("2100-12~ytd")]
    public async Task Get_AtTheEndsOfTheSpan_IsMissingWithAReason(string period)
    {
        await ReadyAsync();
        using var client = await program.WithKeyAsync();

        using var answer = await JsonAsync(client, string.Join('&', GovernanceCatalogue.BuiltIn.Indicators.Select(one => $"indicator={one.Code}")) + $"&area=5101&period={period}");

        Assert.All(answer.RootElement.GetProperty("values").EnumerateArray(), value => Assert.True(
            value.GetProperty("value").ValueKind == JsonValueKind.Number || value.GetProperty("reason").GetString() is { Length: > 0 }));
    }

    [Fact]
    public async Task Get_AsOfZero_KnewNothing()
    {
        await ReturnAsync(2024, 17);
        using var client = await program.WithKeyAsync();

        using var answer = await JsonAsync(client, $"measure={Measure}&area={Community}&period=2024&asOf=0");

        Assert.Equal(0, answer.RootElement.GetProperty("sequence").GetInt64());
        Assert.Equal(JsonValueKind.Null, answer.RootElement.GetProperty("asOf").ValueKind);
        var value = answer.RootElement.GetProperty("values")[0];
        Assert.Equal(JsonValueKind.Null, value.GetProperty("value").ValueKind);
        Assert.Equal("missing", value.GetProperty("status").GetString());
        Assert.NotEmpty(value.GetProperty("reason").GetString()!);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri($"/api/v1/values?measure={Measure}&area={Community}&period=2024&asOf=0&format=csv", UriKind.Relative), Stop)).StatusCode);
    }

    [Fact]
    public async Task Get_SeveralCodesAreasAndPeriods_KeepTheirOrder()
    {
        await ReadyAsync();
        using var client = await program.WithKeyAsync();

        using var answer = await JsonAsync(client, $"measure={Measure}&measure=population.resident&level=district&parent=5101&partition=statistical&grain=year&from=2020&to=2021");

        var values = answer.RootElement.GetProperty("values");
        Assert.Equal(2 * 20 * 2, values.GetArrayLength());
        Assert.Equal((Measure, "2020"), (values[0].GetProperty("indicator").GetString(), values[0].GetProperty("period").GetString()));
        Assert.Equal("population.resident", values[40].GetProperty("indicator").GetString());
    }

    [Fact]
    public async Task Get_AcceptCsv_IsCsvWithItsSequence()
    {
        await ReadyAsync();
        using var client = await program.WithKeyAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri($"/api/v1/values?measure={Measure}&area=5101&period=2026", UriKind.Relative));
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/csv"));

        using var answer = await client.SendAsync(request, Stop);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.True(answer.Headers.Contains("X-Sequence"));
        Assert.Contains("indicator,area,period,value,numerator,denominator,lower,upper,status,reason,coverage", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    private static async Task<JsonDocument> JsonAsync(HttpClient client, string query) =>
        JsonDocument.Parse(await client.GetStringAsync(new Uri($"/api/v1/values?{query}", UriKind.Relative), Stop));

    private Task ReadyAsync() => RunningProgram.UntilAsync(() => program.Services.GetRequiredService<ILiveFigures>().IsReady);

    private async Task<long> ReturnAsync(int year, long amount)
    {
        var territory = TerritoryMap.BuiltIn;
        Assert.True(territory.TryFind(Community, out var area));
        Assert.True(GovernanceCatalogue.BuiltIn.TryFindMeasure(Measure, out var measure));
        var written = await program.Services.GetRequiredService<IRecordWriter>().WriteObservationsAsync(
            [new Observation(measure.Id, area.Ordinal, Period.Of(Grain.Year, new DateOnly(year, 1, 1)), amount, "final", "test", 1)],
            [],
            new IntakeOrigin("http", "test"),
            Stop);
        Assert.Equal(1, written.Accepted);
        await RunningProgram.UntilAsync(() => program.Services.GetRequiredService<ILiveFigures>() is { IsReady: true } live && live.Sequence >= written.Sequence);
        return written.Sequence;
    }
}
