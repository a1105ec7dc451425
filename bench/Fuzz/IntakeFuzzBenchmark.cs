using System.Diagnostics;
using System.Net.Http.Headers;
using Dashboard.Bench.Support;
using Dashboard.Data;
using Dashboard.Tests.Support.Fuzz;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Bench.Fuzz;

/// <summary>
/// Broken bodies over a real socket, several senders at once. Not a speed: one answer that is not right, or one row stored otherwise than
/// told, ends it with the body that did it.
/// </summary>
internal sealed class IntakeFuzzBenchmark : IBenchmark
{
    private const int Senders = 4;
    private const int Rounds = 25;
    private const int BodiesOfRound = 1000;

    public string Name => "fuzz";

    public string What => "broken bodies of work items and returns over a socket: no 500, each row told once, stored as answered; against their number";

    public string Goal => "0 of 100,000";

    public async Task<BenchResult> RunAsync(CancellationToken cancellationToken)
    {
        await using var program = await BenchProgram.StartAsync(cancellationToken);
        FuzzBodies[] bodies = [.. Enumerable.Range(1, Senders).Select(seed => new FuzzBodies(seed))];
        var sum = new FuzzTally();
        var began = Stopwatch.GetTimestamp();
        for (var round = 0; round < Rounds; round++)
        {
            await using var db = await program.Get<IDbContextFactory<DashboardDb>>().CreateDbContextAsync(cancellationToken);
            var before = await FuzzStock.CountAsync(db, cancellationToken);
            FuzzTally[] told = [.. bodies.Select(_ => new FuzzTally())];
            await Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => SendAsync(program.Client, bodies[sender], told[sender], cancellationToken)));
            var all = new FuzzTally();
            all.Add(told);
            await all.HoldAgainstAsync(db, before, cancellationToken);
            sum.Add(all);
        }

        var took = Stopwatch.GetElapsedTime(began);
        return new BenchResult(
            $"0 of {Senders * Rounds * BodiesOfRound:N0}",
            sum.Bodies.Taken + sum.Bodies.Refused == Senders * Rounds * BodiesOfRound,
            $"{sum.Bodies.Taken:N0} bodies taken, {sum.Bodies.Refused:N0} refused as a whole, {sum.Rows}; {took.TotalSeconds:N0} s");
    }

    private static async Task SendAsync(HttpClient client, FuzzBodies bodies, FuzzTally tally, CancellationToken cancellationToken)
    {
        for (var sent = 0; sent < BodiesOfRound; sent++)
        {
            var body = bodies.Next();
            using var content = new ByteArrayContent(body.Bytes);
            content.Headers.ContentType = new MediaTypeHeaderValue(body.Media);
            using var answer = await client.PostAsync(new Uri(body.Address, UriKind.Relative), content, cancellationToken);
            tally.Take(body, (int)answer.StatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
        }
    }
}
