using Dashboard.Data.Access;
using Dashboard.Data.Storage;
using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Dashboard.Identity.Acts;
using Dashboard.Identity.Standings;
using Dashboard.Identity.Users;
using Dashboard.Tests.Support;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;

namespace Dashboard.Tests.Identity.Acts;

/// <summary>Every act there is, after everything that can end or change a sign-in, asked of the real database.</summary>
public abstract class ActGateTests(StorageProvider provider) : DatabaseTest(provider)
{
    private const string Session = "session-1";
    private static readonly Readers Readers = new(TerritoryMap.BuiltIn);
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 25, 2, 0, 0, TimeSpan.Zero));

    public static TheoryData<string> Ends => ["sign-out", "lock", "remove", "password", "role", "areas"];

    private CachedStandings Standings => field ??= new(new StandingSource(Database.Contexts, clock), clock);

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Ask_AfterTheEnd_IsRefusedAtOnce_ForEveryAct(string end)
    {
        var reader = await AdministratorAsync();
        var gate = new ActGate(Standings, Readers);
        foreach (var act in Act.All)
        {
            Assert.NotNull(await gate.AskAsync(reader, act, Stop));
        }

        await EndAsync(end);

        foreach (var act in Act.All)
        {
            Assert.Null(await gate.AskAsync(reader, act, Stop));
        }
    }

    [Theory]
    [MemberData(nameof(Ends))]
    public async Task Of_AfterTheEnd_SaysSoWithinThirtySeconds_ThoughItWasRemembered(string end)
    {
        var reader = await AdministratorAsync();
        var before = await Standings.OfAsync(reader.Credential, Stop);
        await EndAsync(end);

        clock.Advance(TimeSpan.FromSeconds(30) - CachedStandings.Pace);
        var after = await Standings.OfAsync(reader.Credential, Stop);

        Assert.True(before.IsStill(before.Principal!));
        Assert.False(after.IsStill(before.Principal!));
    }

    [Fact]
    public async Task Of_AnotherSessionOfTheSamePerson_GoesOn()
    {
        var reader = await AdministratorAsync();
        var other = (SessionCredential)reader.Credential! with { Session = "session-2" };

        await EndAsync("sign-out");

        Assert.Null((await Standings.NowAsync(reader.Credential, Stop)).Principal);
        Assert.NotNull((await Standings.NowAsync(other, Stop)).Principal);
    }

    [Fact]
    public async Task Ask_ProgramItself_IsNobody() =>
        Assert.Null(await new ActGate(Standings, Readers).AskAsync(Reader.Program(TerritoryMap.BuiltIn), Act.RunNight, Stop));

    private async Task<Reader> AdministratorAsync()
    {
        await using var db = Database.Open();
        db.Roles.Add(new IdentityRole(RoleNames.Administrator) { Id = "role-a", NormalizedName = "ADMINISTRATOR" });
        db.Roles.Add(new IdentityRole(RoleNames.Leader) { Id = "role-l", NormalizedName = "LEADER" });
        var user = new AppUser { Id = "user-a", UserName = "anna", NormalizedUserName = "ANNA", DisplayName = "Anna", Areas = "5101", SecurityStamp = "stamp" };
        db.Users.Add(user);
        db.UserRoles.Add(new IdentityUserRole<string> { UserId = "user-a", RoleId = "role-a" });
        await db.SaveChangesAsync(Stop);
        return Readers.From(UserPrincipal.Of(user, [RoleNames.Administrator], Session))!;
    }

    private async Task EndAsync(string end)
    {
        await using var db = Database.Open();
        var user = await db.Users.SingleAsync(Stop);
        switch (end)
        {
            case "sign-out":
                db.EndedSessions.Add(new EndedSession { Session = Session, At = clock.GetUtcNow() });
                break;
            case "lock":
                user.LockoutEnd = DateTimeOffset.MaxValue;
                break;
            case "remove":
                db.Users.Remove(user);
                break;
            case "password":
                user.SecurityStamp = "another stamp";
                break;
            case "role":
                db.UserRoles.Remove(await db.UserRoles.SingleAsync(Stop));
                db.UserRoles.Add(new IdentityUserRole<string> { UserId = "user-a", RoleId = "role-l" });
                break;
            case "areas":
                user.Areas = "no longer an area";
                break;
        }

        await db.SaveChangesAsync(Stop);
    }
}

public sealed class SqliteActGateTests() : ActGateTests(StorageProvider.Sqlite);

[Trait("Group", "postgres")]
public sealed class PostgresActGateTests() : ActGateTests(StorageProvider.PostgreSql);
