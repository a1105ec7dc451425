using System.Net;
using Dashboard.Identity.Keys;
using Dashboard.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Tests.Identity;

[Trait("Group", "host")]
public sealed class KeyCommandTests(RunningProgram program) : IClassFixture<RunningProgram>
{
    private static readonly Uri Territories = new("/api/v1/territories?level=city", UriKind.Relative);

    private static CancellationToken Stop => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task KeyAdd_RightWords_PrintsAKeyThatWorksAndStoresOnlyItsHash()
    {
        var (status, output, _) = await program.CommandAsync(["key", "add", "upstream", "--sources", "a,b", "--areas", "510104,CD-GX", "--rights", "read,write"]);

        Assert.Equal(0, status);
        var key = output.TrimEnd().Split('\n')[^1];
        using var client = program.Anonymous();
        client.DefaultRequestHeaders.Add(ApiKeyHandler.Header, key);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Territories, Stop)).StatusCode);
        await using var db = program.Database.Open();
        var stored = await db.ApiKeys.SingleAsync(row => row.Name == "upstream", Stop);
        Assert.Equal(ApiKeySecret.HashOf(key), stored.Hash);
        Assert.Equal("a,b", stored.Sources);
        Assert.Equal("510104,CD-GX", stored.Areas);
        Assert.Contains(await db.AuditEntries.ToListAsync(Stop), entry => entry is { Action: "key-added", Subject: "upstream" });
    }

    [Fact]
    public async Task Key_Revoked_IsRefused()
    {
        using var client = await program.WithKeyAsync();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Territories, Stop)).StatusCode);
        await using (var db = program.Database.Open())
        {
            var hash = ApiKeySecret.HashOf(client.DefaultRequestHeaders.GetValues(ApiKeyHandler.Header).Single());
            await db.ApiKeys.Where(row => row.Hash == hash)
                .ExecuteUpdateAsync(set => set.SetProperty(row => row.RevokedAt, DateTimeOffset.UnixEpoch), Stop);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, (await client.GetAsync(Territories, Stop)).StatusCode);
    }

    [Theory]
    [InlineData("--rights: 'fly' is not allowed; allowed: read, figures, records, export, write, operate.", "--areas", "5101", "--rights", "fly")]
    [InlineData("--areas: '9' is not an area", "--areas", "9", "--rights", "read")]
    [InlineData("--areas: '510107:statistical' is not an area", "--areas", "510107:statistical", "--rights", "read")]
    [InlineData("--sources is missing", "--areas", "5101", "--rights", "write")]
    [InlineData("--rights is missing", "--areas", "5101")]
    [InlineData("'--right' is not known", "--right", "read")]
    public async Task KeyAdd_WrongWords_SaysWhatIsAllowedAndFails(string message, params string[] words)
    {
        var (status, output, error) = await program.CommandAsync(["key", "add", "wrong", .. words]);

        Assert.Equal(2, status);
        Assert.Contains(message, error, StringComparison.Ordinal);
        Assert.Empty(output);
    }

    [Fact]
    public async Task KeyAdd_NameTaken_Fails()
    {
        string[] words = ["key", "add", "twice", "--areas", "5101", "--rights", "read"];
        Assert.Equal(0, (await program.CommandAsync(words)).Status);

        var (status, _, error) = await program.CommandAsync(words);

        Assert.Equal(2, status);
        Assert.Contains("'twice' exists already", error, StringComparison.Ordinal);
    }
}
