using System.Globalization;
using Dashboard.Tests.Support;
using Dashboard.Tests.WorkItems;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Proofs;

/// <summary>The commands for a clock that stepped, on the program itself: to a database that is older than a day the clock looks just so.</summary>
[Trait("Group", "process")]
public sealed class ClockCommandTests
{
    private const long FortyDays = 40L * 24 * 60 * 60 * 1000;

    private static readonly Dictionary<string, string> English = new() { ["LC_ALL"] = "C.UTF-8" };

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task NightsWait_UntilConfirmed_AndWhatWasClosedAheadIsOpenedByOneCommand()
    {
        var directory = Directory.CreateTempSubdirectory("dashboard-clock-").FullName;
        var file = Path.Combine(directory, "rows.ndjson");
        await File.WriteAllLinesAsync(
            file,
            Enumerable.Range(0, 50).Select(row =>
                $$"""{"type":"request","source":"s","id":"r{{row}}","version":1,"area":"{{Sample.Community}}","state":"received","receivedAt":"2024-03-04T09:15:00+08:00"}"""),
            Stop);
        await RunAsync(directory, 0, "import", "work-items", file);
        await RunAsync(directory, 0, "aggregate");
        await ShiftAsync(directory, -FortyDays);

        var waits = await RunAsync(directory, 2, "aggregate");
        Assert.Contains("nights wait", Assert.Single(waits.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.Contains("40 nights done", await RunAsync(directory, 0, "aggregate", "--confirm-clock"), StringComparison.Ordinal);
        await RunAsync(directory, 0, "verify");

        await ShiftAsync(directory, FortyDays);
        Assert.Contains("--reopen-after", await RunAsync(directory, 2, "aggregate"), StringComparison.Ordinal);
        var yesterday = TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).AddDays(-1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        Assert.Contains("periods opened again", await RunAsync(directory, 0, "aggregate", "--reopen-after", yesterday), StringComparison.Ordinal);
        await RunAsync(directory, 0, "aggregate");
        Assert.Contains(" 0 differ", await RunAsync(directory, 0, "verify"), StringComparison.Ordinal);
    }

    /// <summary>Moves everything by which the program knows the time.</summary>
    private static async Task ShiftAsync(string directory, long milliseconds)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(directory, "dashboard.db")};Pooling=False");
        await connection.OpenAsync(Stop);
        await using var command = connection.CreateCommand();
        command.CommandText =
            "UPDATE program_state SET value = CAST(CAST(value AS INTEGER) + @ms AS TEXT) WHERE key = 'mark'; "
            + "UPDATE night_run SET night = night + @days + 100000; UPDATE night_run SET night = night - 100000; "
            + "UPDATE night_step SET night = night + @days + 100000; UPDATE night_step SET night = night - 100000; "
            + "UPDATE closed_period SET night = night + @days;";
        command.Parameters.AddWithValue("@ms", milliseconds);
        command.Parameters.AddWithValue("@days", milliseconds / (24 * 60 * 60 * 1000));
        await command.ExecuteNonQueryAsync(Stop);
    }

    private static async Task<string> RunAsync(string directory, int expected, params string[] words)
    {
        var (status, output) = await ProgramProcess.RunAsync(directory, words, null, English, Stop);
        Assert.True(status == expected, output);
        return output;
    }
}
