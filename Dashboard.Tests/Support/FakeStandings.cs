using System.Collections.Concurrent;
using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Dashboard.Identity.Standings;
using Dashboard.Identity.Users;

namespace Dashboard.Tests.Support;

/// <summary>Signs people in and out without a database.</summary>
internal sealed class FakeStandings : IStandings
{
    private readonly ConcurrentDictionary<Credential, Standing> known = new();

    /// <summary>When set, nobody can be asked.</summary>
    public bool IsAway { get; set; }

    /// <summary>Someone of that role, signed in.</summary>
    public Reader SignIn(string name, string role, string area)
    {
        var principal = UserPrincipal.Of(new AppUser { Id = name, UserName = name, DisplayName = name, Areas = area, SecurityStamp = "stamp" }, [role], $"{name}-{known.Count}");
        known[Credential.Of(principal)!] = new Standing(principal);
        return new Readers(TerritoryMap.BuiltIn).From(principal)!;
    }

    /// <summary>The claims that the reader came in with.</summary>
    public System.Security.Claims.ClaimsPrincipal PrincipalOf(Reader reader) => known[reader.Credential!].Principal!;

    /// <summary>Gives other roles and areas, as the database would say after a change.</summary>
    public void Change(Reader reader, string role, string area)
    {
        var credential = (SessionCredential)reader.Credential!;
        var user = new AppUser { Id = credential.User, UserName = reader.Name, DisplayName = reader.Name, Areas = area, SecurityStamp = credential.Stamp };
        known[credential] = new Standing(UserPrincipal.Of(user, [role], credential.Session));
    }

    /// <summary>Ends it.</summary>
    public void End(Reader reader) => known[reader.Credential!] = Standing.Ended;

    public ValueTask<Standing> OfAsync(Credential? credential, CancellationToken cancellationToken) => NowAsync(credential, cancellationToken);

    public ValueTask<Standing> NowAsync(Credential? credential, CancellationToken cancellationToken) => IsAway
        ? throw new TimeoutException("The database is away.")
        : ValueTask.FromResult(credential is not null && known.TryGetValue(credential, out var standing) ? standing : Standing.Ended);
}
