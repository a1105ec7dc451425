using System.Net.Http.Json;
using System.Text.Json;
using Dashboard.Domain.Calendar;
using Dashboard.Tests.Support;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Proofs;

/// <summary>Proof 6: one second before and at midnight in Asia/Shanghai fall on their own days, and the night closes that day, whatever zone the machine is in.</summary>
[Trait("Group", "process")]
public sealed class ZoneTests
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("America/Los_Angeles")]
    [InlineData("Pacific/Kiritimati")]
    public async Task Midnight_OfTheCity_PartsTheDaysInAnyZone(string zone)
    {
        var directory = Directory.CreateTempSubdirectory("dashboard-zone-").FullName;
        var settings = new Dictionary<string, string> { ["TZ"] = zone };
        var (_, printed) = await ProgramProcess.RunAsync(
            directory, ["key", "add", "zone", "--sources", "*", "--areas", "5101", "--rights", "read,write"], null, settings, Stop);
        await using (var program = await ProgramProcess.ServeAsync(directory, settings, Stop))
        {
            using var client = new HttpClient { BaseAddress = program.Address };
            client.DefaultRequestHeaders.Add("X-Api-Key", printed.TrimEnd().Split('\n')[^1].Trim());
            await client.PostAsJsonAsync("/api/v1/work-items", new[] { Request("a", "2025-03-01T23:59:59+08:00"), Request("b", "2025-03-02T00:00:00+08:00"), Request("c", "2025-03-01T16:30:00Z") }, Stop);
            Assert.Equal([(1m, "2025-03-01"), (2m, "2025-03-02")], await UntilReadAsync(client));
        }

        var (status, said) = await ProgramProcess.RunAsync(directory, ["aggregate", "--date", "2025-03-01"], null, settings, Stop);
        Assert.True(status == 0, said);
        Assert.Equal(1, await FrozenAsync(directory, new DateOnly(2025, 3, 1)));
        Directory.Delete(directory, recursive: true);
    }

    private static object Request(string id, string receivedAt) => new
    {
        type = "request", source = "12345", id, version = 1, area = "510104017001", state = "received", nature = "help", category = "other", channel = "phone", receivedAt,
    };

    /// <summary>The boards move within a second of the commit; the figure is asked for until it has.</summary>
    private static async Task<List<(decimal Amount, string Period)>> UntilReadAsync(HttpClient client)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var answer = await client.GetFromJsonAsync<JsonElement>("/api/v1/values?measure=request.received&area=5101&grain=day&from=2025-03-01&to=2025-03-02", Stop);
            List<(decimal, string)> values =
            [
                .. answer.GetProperty("values").EnumerateArray()
                    .Select(value => (value.GetProperty("numerator").ValueKind == JsonValueKind.Null ? 0 : value.GetProperty("numerator").GetDecimal(), value.GetProperty("period").GetString()!)),
            ];
            if (values.Sum(value => value.Item1) == 3)
            {
                return values;
            }

            await tick.WaitForNextTickAsync(Stop);
        }
    }

    private static async Task<long> FrozenAsync(string directory, DateOnly day)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "dashboard.db")};Pooling=False");
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT count(*) FROM closed_period WHERE grain = {(int)Grain.Day} AND anchor = {day.DayNumber}";
        return (long)(await command.ExecuteScalarAsync(Stop))!;
    }
}
