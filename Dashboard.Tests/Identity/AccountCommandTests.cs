using System.Net;
using Dashboard.Identity;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Identity;

[Trait("Group", "host")]
public sealed class AccountCommandTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    private const string Other = "another river at night 8";

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task KeyList_ShowsEveryKey_AndNoSecret()
    {
        var key = await program.NewKeyAsync("read,write", "510104", "12345");

        var (status, output, _) = await program.CommandAsync(["key", "list"]);

        Assert.Equal(0, status);
        Assert.Matches("key-\\d+ +510104 +12345 +read,records,write +\\S+ \\S+ +active", output);
        Assert.DoesNotContain(key, output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeyRevoke_IsRefusedAtOnce_ListedAndAudited()
    {
        using var client = program.Anonymous();
        var (_, made, _) = await program.CommandAsync(["key", "add", "leaver", "--areas", "5101", "--rights", "read"]);
        client.DefaultRequestHeaders.Add("X-Api-Key", made.TrimEnd().Split('\n')[^1]);
        Assert.Equal(HttpStatusCode.OK, await AskAsync(client));

        Assert.Equal(0, (await program.CommandAsync(["key", "revoke", "leaver"])).Status);

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(client));
        Assert.Contains("withdrawn", (await program.CommandAsync(["key", "list"])).Output, StringComparison.Ordinal);
        Assert.Equal(0, (await program.CommandAsync(["key", "revoke", "leaver"])).Status);
        await using var db = program.Database.Open();
        Assert.Equal(1, await db.AuditEntries.CountAsync(entry => entry.Action == "key-revoked" && entry.Subject == "leaver", Stop));
    }

    [Theory]
    [InlineData("there is no key 'x'", "key", "revoke", "x")]
    [InlineData("there is no user 'x'", "user", "lock", "x")]
    [InlineData("there is no user 'x'", "user", "unlock", "x")]
    [InlineData("there is no user 'x'", "user", "remove", "x")]
    [InlineData("there is no user 'x'", "user", "password", "x")]
    [InlineData("there is no user 'x'", "user", "change", "x", "--role", "staff")]
    [InlineData("NAME is missing", "user", "lock")]
    [InlineData("NAME is missing", "key", "revoke")]
    [InlineData("'all' is not expected", "user", "list", "all")]
    [InlineData("Nothing to change", "user", "change", "x")]
    public async Task Command_WrongWords_SaysWhatIsWrongAndFails(string message, params string[] words)
    {
        var (status, output, error) = await program.CommandAsync(words, Other);

        Assert.Equal(2, status);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Fact]
    public async Task UserLock_EndsTheSessionAndSignIn_UntilUnlocked()
    {
        await AddAsync("lock-me", "staff");
        using var client = await SignInAsync("lock-me", RunningProgram.Password);

        Assert.Equal(0, (await program.CommandAsync(["user", "lock", "lock-me"])).Status);
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(client));
        Assert.Equal("/sign-in?refused=wrong", await TryAsync("lock-me", RunningProgram.Password));
        Assert.Matches("lock-me .* locked", (await program.CommandAsync(["user", "list"])).Output);

        Assert.Equal(0, (await program.CommandAsync(["user", "unlock", "lock-me"])).Status);
        Assert.Equal("/", await TryAsync("lock-me", RunningProgram.Password));
        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(client));
    }

    [Fact]
    public async Task UserUnlock_EndsTheWaitAfterWrongPasswords()
    {
        await AddAsync("wait-for-me", "staff");
        for (var attempt = 0; attempt < 5; attempt++)
        {
            await TryAsync("wait-for-me", "wrong");
        }

        Assert.Equal("/sign-in?refused=locked", await TryAsync("wait-for-me", RunningProgram.Password));

        await program.CommandAsync(["user", "unlock", "wait-for-me"]);

        Assert.Equal("/", await TryAsync("wait-for-me", RunningProgram.Password));
    }

    [Fact]
    public async Task UserRemove_EndsTheSession_AndTheNameIsFree()
    {
        await AddAsync("remove-me", "staff");
        using var client = await SignInAsync("remove-me", RunningProgram.Password);

        Assert.Equal(0, (await program.CommandAsync(["user", "remove", "remove-me"])).Status);
        await AddAsync("remove-me", "leader");

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(client));
        await using var db = program.Database.Open();
        Assert.Contains(await db.AuditEntries.Select(entry => new { entry.Action, entry.Subject }).ToListAsync(Stop), entry => entry is { Action: "user-removed", Subject: "remove-me" });
    }

    [Fact]
    public async Task UserPassword_EndsTheSession_AndOnlyTheNewOneSignsIn()
    {
        await AddAsync("renew-me", "staff");
        using var client = await SignInAsync("renew-me", RunningProgram.Password);

        Assert.Equal(0, (await program.CommandAsync(["user", "password", "renew-me"], Other)).Status);

        Assert.Equal(HttpStatusCode.Unauthorized, await AskAsync(client));
        Assert.Equal("/sign-in?refused=wrong", await TryAsync("renew-me", RunningProgram.Password));
        Assert.Equal("/", await TryAsync("renew-me", Other));
    }

    [Theory]
    [InlineData("short", "at least 10 characters")]
    [InlineData("password2026", "tried first")]
    [InlineData("", "There is no password")]
    public async Task UserPassword_WeakOne_SaysWhy_AndTheFormerHolds(string password, string message)
    {
        var name = $"weak-{message.Length}";
        await AddAsync(name, "staff");

        var (status, _, error) = await program.CommandAsync(["user", "password", name], password);

        Assert.Equal(2, status);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Equal("/", await TryAsync(name, RunningProgram.Password));
    }

    [Fact]
    public async Task UserChange_GivesTheRoleAndAreasOfNow_WithoutSigningOut()
    {
        await AddAsync("move-me", "staff");
        using var client = await SignInAsync("move-me", RunningProgram.Password);

        Assert.Equal(0, (await program.CommandAsync(["user", "change", "move-me", "--role", "district", "--area", "510121"])).Status);

        var codes = await client.GetStringAsync(new Uri("/api/v1/territories", UriKind.Relative), Stop);
        Assert.Contains("\"510121\"", codes, StringComparison.Ordinal);
        Assert.DoesNotContain("\"510104\"", codes, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LastAdministrator_IsNeitherRemovedNorLockedNorChanged_UntilThereIsAnother()
    {
        await using var alone = new RunningProgram();
        await alone.InitializeAsync();
        await alone.CommandAsync(["user", "add", "only", "--role", "administrator", "--area", "5101"], RunningProgram.Password);
        string[][] ends = [["user", "remove", "only"], ["user", "lock", "only"], ["user", "change", "only", "--role", "staff"]];
        foreach (var words in ends)
        {
            var (status, _, error) = await alone.CommandAsync(words);
            Assert.Equal(2, status);
            Assert.Contains("'only' is the last administrator", error, StringComparison.Ordinal);
        }

        Assert.Matches("only .* administrator .* active", (await alone.CommandAsync(["user", "list"])).Output);
        await alone.CommandAsync(["user", "add", "second", "--role", "administrator", "--area", "5101"], RunningProgram.Password);
        await alone.CommandAsync(["user", "lock", "second"]);
        Assert.Equal(2, (await alone.CommandAsync(["user", "remove", "only"])).Status);
        await alone.CommandAsync(["user", "unlock", "second"]);
        Assert.Equal(0, (await alone.CommandAsync(["user", "remove", "only"])).Status);
    }

    [Fact]
    public async Task Help_NamesEveryCommandOfAccountsAndKeys()
    {
        var (_, output, _) = await program.CommandAsync(["help"]);

        Assert.All(
            new[] { "key add", "key list", "key revoke", "user add", "user list", "user lock", "user unlock", "user remove", "user password", "user change" },
            verb => Assert.Contains($"  {verb} ", output, StringComparison.Ordinal));
    }

    private async Task AddAsync(string name, string role) => Assert.Equal(
        0, (await program.CommandAsync(["user", "add", name, "--role", role, "--area", "5101"], RunningProgram.Password)).Status);

    private async Task<HttpClient> SignInAsync(string name, string password)
    {
        var client = program.Anonymous();
        using var answer = await SignInForm.PostAsync(client, name, password);
        Assert.Equal("/", answer.Headers.Location!.ToString());
        return client;
    }

    private async Task<string> TryAsync(string name, string password)
    {
        using var client = program.Anonymous();
        using var answer = await SignInForm.PostAsync(client, name, password);
        return answer.Headers.Location!.ToString();
    }

    private static async Task<HttpStatusCode> AskAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/api/v1/territories?level=city", UriKind.Relative), Stop);
        return answer.StatusCode;
    }
}
