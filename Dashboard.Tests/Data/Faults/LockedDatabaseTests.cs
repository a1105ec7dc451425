using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text;
using Dashboard.Data.Faults;
using Dashboard.Tests.Support;
using Dashboard.Tests.WorkItems;
using Microsoft.Data.Sqlite;

namespace Dashboard.Tests.Data.Faults;

/// <summary>Another program holds the database: nobody waits longer than five seconds, and everybody is told why.</summary>
[Trait("Group", "host")]
public sealed class LockedDatabaseTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    /// <summary>Five seconds, and what a loaded machine takes for the rest of an answer.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(6);

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deliveries_ManyAtOnce_AreRefusedInWordsWithinFiveSeconds_AndReadinessSaysSo()
    {
        using var client = await program.WithKeyAsync("write");
        using var watcher = program.Anonymous();
        await program.UntilReadyAsync();
        List<HttpResponseMessage> answers;
        var clock = Stopwatch.StartNew();
        await using (await LockAsync())
        {
            answers = [.. await Task.WhenAll(Enumerable.Range(0, 12).Select(number => SendAsync(client, $"locked-{number}")))];
            clock.Stop();
            using var ready = await watcher.GetAsync(new Uri("/health/ready", UriKind.Relative), Stop);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
            Assert.Contains("storage-busy", await ready.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Bound);
        foreach (var answer in answers)
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
            Assert.Contains("\"storage-busy\"", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
            Assert.Equal(5, answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds);
            answer.Dispose();
        }

        await program.UntilReadyAsync();
        using var after = await SendAsync(client, "unlocked");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task SignIn_RightPassword_WorksWithinFiveSeconds_BecauseItOnlyReads()
    {
        using var client = program.Anonymous();
        await program.CommandAsync(["user", "add", "keeper", "--role", "administrator", "--area", "5101"], RunningProgram.Password);
        await using var held = await LockAsync();
        var clock = Stopwatch.StartNew();

        using var answer = await SignInForm.PostAsync(client, "keeper", RunningProgram.Password);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Bound);
        Assert.Equal("/", answer.Headers.Location?.ToString());
    }

    [Fact]
    public async Task SignIn_WrongPassword_WhoseCountCannotBeWritten_IsToldInWords_AndTheNameIsKept()
    {
        using var client = program.Anonymous();
        await program.CommandAsync(["user", "add", "guesser", "--role", "staff", "--area", "5101"], RunningProgram.Password);
        await using var held = await LockAsync();
        var clock = Stopwatch.StartNew();

        using var answer = await SignInForm.PostAsync(client, "guesser", "not the password");

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Bound);
        Assert.Equal("/sign-in?refused=storage-busy", answer.Headers.Location?.ToString());
        var page = await client.GetStringAsync(answer.Headers.Location, Stop);
        Assert.Contains("数据库被别的程序锁定", page, StringComparison.Ordinal);
        Assert.Contains("value=\"guesser\"", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("key", "add", "locked-key", "--sources", "*", "--areas", "5101", "--rights", "write")]
    [InlineData("user", "add", "locked-user", "--role", "staff", "--area", "5101")]
    public async Task Command_ThatWrites_EndsInOneLineWithinFiveSeconds(params string[] words)
    {
        await using var held = await LockAsync();
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");
        var clock = Stopwatch.StartNew();

        var (status, _, error) = await program.CommandAsync(words, RunningProgram.Password);

        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Bound);
        Assert.Equal(StorageBorder.InTrouble, status);
        Assert.Contains("Another program holds the database locked", Assert.Single(error.TrimEnd().Split('\n')), StringComparison.Ordinal);
    }

    private async Task<SqliteConnection> LockAsync()
    {
        var other = new SqliteConnection($"Data Source={Path.Combine(program.Database.Directory, "dashboard.db")};Pooling=False");
        await other.OpenAsync(Stop);
        await using var command = other.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        await command.ExecuteNonQueryAsync(Stop);
        return other;
    }

    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, string id)
    {
        using var body = new StringContent(
            $$"""[{"type":"request","source":"s","id":"{{id}}","version":1,"area":"{{Sample.Community}}","state":"received","receivedAt":"2026-03-04T09:15:00+08:00"}]""",
            Encoding.UTF8,
            "application/json");
        return await client.PostAsync(new Uri("/api/v1/work-items", UriKind.Relative), body, Stop);
    }
}
