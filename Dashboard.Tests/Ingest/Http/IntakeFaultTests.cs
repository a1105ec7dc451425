using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Dashboard.Data.Storage;
using Dashboard.Features.Operations;
using Dashboard.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using TestContext = Xunit.TestContext;

namespace Dashboard.Tests.Ingest.Http;

/// <summary>What a sender and an operator are told when the program itself is at fault.</summary>
[Trait("Group", "host")]
public sealed class IntakeFaultTests : IAsyncLifetime
{
    private ServedProgram program = null!;
    private HttpClient client = null!;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        program = await ServedProgram.StartAsync();
        client = await program.ClientAsync("*", "5101", "write", Stop);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await program.DisposeAsync();
    }

    [Fact]
    public async Task RowThatTheDatabaseRefuses_IsTold_TheOthersAreStored_AndTheOperatorSeesIt()
    {
        await ExecuteAsync("CREATE TRIGGER refuse BEFORE INSERT ON work_item WHEN NEW.source_id = 'bad' BEGIN SELECT RAISE(ABORT, 'a broken rule'); END");

        using var response = await PostAsync("a", "bad", "b");
        var answer = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;

        Assert.Equal((HttpStatusCode.OK, 2, 0), (response.StatusCode, (int)answer["accepted"]!, (int)answer["repeated"]!));
        var rejected = Assert.Single(answer["rejected"]!.AsArray())!;
        Assert.Equal((1, "row", "internal"), ((int)rejected["index"]!, (string)rejected["field"]!, (string)rejected["code"]!));
        Assert.DoesNotContain("broken rule", (string)rejected["message"]!, StringComparison.Ordinal);
        var fault = Assert.Single((await program.Services.GetRequiredService<OperationsReading>().ReadAsync(Stop)).Faults, fault => fault.Code == "rows-left-out");
        Assert.Equal("1", fault.Values[0]);
        Assert.Contains("a broken rule", fault.Values[1], StringComparison.Ordinal);
        Assert.DoesNotContain("writer", await program.CreateClient().GetStringAsync(new Uri("/health/ready", UriKind.Relative), Stop), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FaultThatNoRowIsToBlameFor_Is500Internal_WithoutATimeToComeBack_AndNotReady()
    {
        await ExecuteAsync("CREATE TRIGGER refuse BEFORE INSERT ON intake_batch BEGIN SELECT RAISE(ABORT, 'a broken rule'); END");

        using var response = await PostAsync("a");
        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync(Stop))!;
        using var ready = await program.CreateClient().GetAsync(new Uri("/health/ready", UriKind.Relative), Stop);

        Assert.Equal((HttpStatusCode.InternalServerError, "internal"), (response.StatusCode, (string)problem["code"]!));
        Assert.Null(response.Headers.RetryAfter);
        Assert.DoesNotContain("broken rule", problem.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("\"internal\"", await ready.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        await ExecuteAsync("DROP TRIGGER refuse");
        Assert.Equal(HttpStatusCode.OK, (await PostAsync("a")).StatusCode);
    }

    private Task<HttpResponseMessage> PostAsync(params string[] ids) => client.PostAsJsonAsync("/api/v1/work-items", ids.Select(id => new
    {
        type = "request", source = "12345", id, version = 1, area = "510104017001", state = "in-progress", nature = "help", receivedAt = "2026-03-02T09:15:00+08:00",
    }), Stop);

    private async Task ExecuteAsync(string statement)
    {
        await using var connection = await program.Services.GetRequiredService<DatabaseConnections>().OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(Stop);
    }
}
