using System.Diagnostics;
using System.Net;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Features.SignIn;

/// <summary>What the sign-in page answers tells nobody which names there are.</summary>
[Trait("Group", "host")]
public sealed class NamesNotToldTests(NamesNotToldTests.Patient program) : IClassFixture<NamesNotToldTests.Patient>
{
    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Answers_ForKnownUnknownAndLockedNames_AreTheSame_TryByTry()
    {
        await AddAsync("known-one");
        await AddAsync("locked-one");
        await program.CommandAsync(["user", "lock", "locked-one"]);

        var known = await TriesAsync("known-one", "not the password");
        var unknown = await TriesAsync("unknown-one", "not the password");
        var locked = await TriesAsync("locked-one", RunningProgram.Password);
        var odd = await TriesAsync("no name\u0001 at all", "not the password");

        Assert.Equal(["/sign-in?refused=wrong", "/sign-in?refused=wrong", "/sign-in?refused=wrong", "/sign-in?refused=wrong", "/sign-in?refused=locked", "/sign-in?refused=locked"], known);
        Assert.Equal(known, unknown);
        Assert.Equal(known, locked);
        Assert.Equal(known, odd);
    }

    [Fact]
    public async Task SignIn_ManyTriesAtOnce_AreNotMoreThanOneAfterTheOther()
    {
        await AddAsync("hurried");
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => TryAsync("hurried", $"guess number {number}")));

        Assert.Equal(4, answers.Count(answer => answer == "/sign-in?refused=wrong"));
        await using var db = program.Database.Open();
        Assert.Equal(5, (await db.SignInTries.OrderByDescending(tried => tried.LastAt).FirstAsync(Stop)).Failures);
    }

    [Fact]
    public async Task Time_ForKnownUnknownAndLockedNames_IsTheSame()
    {
        await AddAsync("slow-known");
        await AddAsync("slow-locked");
        await program.CommandAsync(["user", "lock", "slow-locked"]);
        await MedianAsync("warm");

        var (known, unknown, locked) = (await MedianAsync("slow-known"), await MedianAsync("slow-unknown"), await MedianAsync("slow-locked"));

        // A comparison of passwords takes most of the time: an answer that skipped it would take a tenth.
        Assert.InRange(unknown / known, 0.4, 2.5);
        Assert.InRange(locked / known, 0.4, 2.5);
    }

    private async Task<double> MedianAsync(string name)
    {
        using var client = program.Anonymous();
        var times = new List<double>();
        for (var attempt = 0; attempt < 9; attempt++)
        {
            var begun = Stopwatch.GetTimestamp();
            using var answer = await SignInForm.PostAsync(client, name, "not the password");
            times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        }

        return times.Order().ElementAt(times.Count / 2);
    }

    private async Task AddAsync(string name) => Assert.Equal(
        0, (await program.CommandAsync(["user", "add", name, "--role", "staff", "--area", "5101"], RunningProgram.Password)).Status);

    private async Task<string[]> TriesAsync(string name, string password)
    {
        var answers = new List<string>();
        for (var attempt = 0; attempt < 6; attempt++)
        {
            answers.Add(await TryAsync(name, password));
        }

        return [.. answers];
    }

    private async Task<string> TryAsync(string name, string password)
    {
        using var client = program.Anonymous();
        using var answer = await SignInForm.PostAsync(client, name, password);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    public sealed class Patient : RunningProgram
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?> { ["Limits:SignInsPerMinute"] = "10000" };
    }
}
