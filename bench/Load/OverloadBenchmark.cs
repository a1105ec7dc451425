using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Dashboard.Bench.Support;
using Microsoft.Data.Sqlite;

namespace Dashboard.Bench.Load;

/// <summary>
/// The program as a process: first the rate it sustains, then twice of it for a minute without waiting for answers, then 80 bodies of 15 MiB at
/// once, then rest. What was answered as accepted is counted against what is stored.
/// </summary>
internal sealed class OverloadBenchmark : IBenchmark
{
    private const int Rows = 5_000;
    private const double MostAnswer = 6_000;
    private const double MostHealth = 100;
    private const double MostMemory = 1_500;
    private const double MostKept = 1.25;

    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Overloaded = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(30);
    private static readonly Uri Path = new("/api/v1/work-items", UriKind.Relative);

    private readonly ConcurrentDictionary<HttpStatusCode, int> statuses = new();
    private readonly Latencies answers = new();
    private long accepted;
    private int broken;

    public string Name => "overload";

    public string What => "twice the sustained rate for a minute, then 80 bodies of 15 MiB at once: p99 of readiness (and of answers, memory, nothing lost, in the figures)";

    public string Goal => "readiness p99 at most 100 ms, answers p99 at most 6 s, at most 1,500 MB and back to 1.25x within 30 s of the burst, accepted = stored";

    public async Task<BenchResult> RunAsync(CancellationToken cancellationToken)
    {
        await using var program = await BuiltProgram.StartAsync(null, cancellationToken, ("Demo__Enabled", "false"), ("Night__Enabled", "false"));
        using var client = await program.ClientWithKeyAsync(cancellationToken);
        client.Timeout = TimeSpan.FromMinutes(2);
        var bodies = new NumberedBodies(Rows);
        var rate = await SustainedAsync(client, bodies, cancellationToken);
        statuses.Clear();
        var minute = new HealthWatch(program);
        await using (minute)
        {
            await FloodAsync(client, bodies, 2 * rate, cancellationToken);
        }

        var (busy, all) = (statuses.GetValueOrDefault(HttpStatusCode.TooManyRequests), statuses.Values.Sum() + broken);
        await Task.Delay(Rest, cancellationToken);
        var before = program.Megabytes;
        var burst = new HealthWatch(program);
        await using (burst)
        {
            await BurstAsync(client, cancellationToken);
        }

        await Task.Delay(Rest, cancellationToken);
        var after = program.Megabytes;
        var stored = Stored(program.Directory);
        var health = Math.Max(minute.Answers.P99, burst.Answers.P99);
        var peak = Math.Max(minute.Peak, burst.Peak);
        var met = health <= MostHealth && answers.P99 <= MostAnswer && peak <= MostMemory && stored == accepted && broken == 0 && after <= MostKept * before;
        return new BenchResult(
            $"{health:0} ms",
            met,
            $"{rate * Rows:N0} rows/s sustained in bodies of {bodies.Mebibytes:0.0} MiB; at twice that {all} bodies, {busy} of them 429 ({100.0 * busy / all:0} %), answers p99 {answers.P99:N0} ms, "
            + $"most {answers.Most:N0} ms; readiness p99 {minute.Answers.P99:0} ms, in the burst {burst.Answers.P99:0} ms, {minute.NotReady + burst.NotReady} not ready; "
            + $"memory {peak:N0} MB at most, {before:N0} MB before the burst, {after:N0} MB 30 s after it; {accepted:N0} accepted, {stored:N0} stored, {broken} without an answer; clients and server share the cores");
    }

    private async Task<double> SustainedAsync(HttpClient client, NumberedBodies bodies, CancellationToken cancellationToken)
    {
        var begun = Stopwatch.GetTimestamp();
        var sent = 0;
        while (Stopwatch.GetElapsedTime(begun) < Measured)
        {
            await PostAsync(client, bodies.Next(), null, cancellationToken);
            sent++;
        }

        return sent / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private async Task FloodAsync(HttpClient client, NumberedBodies bodies, double perSecond, CancellationToken cancellationToken)
    {
        List<Task> posts = [];
        using var beat = new PeriodicTimer(TimeSpan.FromSeconds(1 / perSecond));
        var begun = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(begun) < Overloaded && await beat.WaitForNextTickAsync(cancellationToken))
        {
            posts.Add(Task.Run(() => PostAsync(client, bodies.Next(), answers, cancellationToken), cancellationToken));
        }

        await Task.WhenAll(posts);
    }

    /// <summary>Valid rows in a body of 15 MiB are too many; blanks after them make it as large as it may be.</summary>
    private async Task BurstAsync(HttpClient client, CancellationToken cancellationToken)
    {
        var bodies = new NumberedBodies(Rows);
        byte[] Padded() => [.. Encoding.UTF8.GetBytes(new string(' ', (15 * 1024 * 1024) - (int)(bodies.Mebibytes * 1024 * 1024))), .. bodies.Next()];
        byte[] body = Padded();
        await Task.WhenAll(Enumerable.Range(0, 80).Select(_ => Task.Run(() => PostAsync(client, body, null, cancellationToken), cancellationToken)));
    }

    private async Task PostAsync(HttpClient client, byte[] body, Latencies? times, CancellationToken cancellationToken)
    {
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, Path) { Content = new ByteArrayContent(body) };
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
            request.Headers.ExpectContinue = true;
            using var answer = await (times ?? new Latencies()).TimeAsync(() => client.SendAsync(request, cancellationToken));
            statuses.AddOrUpdate(answer.StatusCode, 1, (_, count) => count + 1);
            if (answer.StatusCode == HttpStatusCode.OK)
            {
                using var told = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
                Interlocked.Add(ref accepted, told.RootElement.GetProperty("accepted").GetInt64());
            }
        }
        catch (HttpRequestException)
        {
            Interlocked.Increment(ref broken);
        }
    }

    private static long Stored(string directory)
    {
        using var connection = new SqliteConnection($"Data Source={System.IO.Path.Combine(directory, "dashboard.db")};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM work_item";
        return (long)command.ExecuteScalar()!;
    }
}
