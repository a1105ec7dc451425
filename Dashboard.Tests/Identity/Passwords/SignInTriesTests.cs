using Dashboard.Data.Storage;
using Dashboard.Identity;
using Dashboard.Identity.Passwords;
using Dashboard.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Identity.Passwords;

public abstract class SignInTriesTests(StorageProvider provider) : DatabaseTest(provider)
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 25, 2, 0, 0, TimeSpan.Zero));

    private SignInTries Tries => new(Database.Contexts, new UpperInvariantLookupNormalizer(), Options.Create(new AccessOptions()), clock);

    [Fact]
    public async Task Count_FiveInARow_MakesTheNameWait_UntilItsMinutesAreOver()
    {
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            Assert.False(await Tries.CountAsync("somebody", Stop));
        }

        Assert.False(await Tries.AreTooManyAsync("somebody", Stop));
        Assert.True(await Tries.CountAsync("SomeBody", Stop));
        Assert.True(await Tries.AreTooManyAsync("somebody", Stop));
        Assert.False(await Tries.AreTooManyAsync("somebody-else", Stop));

        clock.Advance(TimeSpan.FromMinutes(15));
        Assert.False(await Tries.AreTooManyAsync("somebody", Stop));
        Assert.False(await Tries.CountAsync("somebody", Stop));
    }

    [Fact]
    public async Task Forget_AfterTheRightPassword_BeginsAtNought()
    {
        for (var attempt = 1; attempt <= 4; attempt++)
        {
            await Tries.CountAsync("somebody", Stop);
        }

        await Tries.ForgetAsync("somebody", Stop);

        Assert.False(await Tries.CountAsync("somebody", Stop));
    }

    [Fact]
    public async Task Count_ManyNames_KeepsThoseOfTheLastMinutesOnly()
    {
        for (var name = 0; name < 50; name++)
        {
            await Tries.CountAsync($"name-{name}", Stop);
        }

        clock.Advance(TimeSpan.FromMinutes(16));
        await Tries.CountAsync("the last", Stop);

        await using var db = Database.Open();
        Assert.Equal(1, await db.SignInTries.CountAsync(Stop));
    }
}

public sealed class SqliteSignInTriesTests() : SignInTriesTests(StorageProvider.Sqlite);

[Trait("Group", "postgres")]
public sealed class PostgresSignInTriesTests() : SignInTriesTests(StorageProvider.PostgreSql);
