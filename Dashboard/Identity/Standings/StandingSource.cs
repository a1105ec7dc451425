using Dashboard.Data;
using Dashboard.Identity.Keys;
using Dashboard.Identity.Users;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Identity.Standings;

/// <summary>Asks the database, where alone the truth about accounts, sessions and keys is; one question for each credential.</summary>
internal sealed class StandingSource(IDbContextFactory<DashboardDb> factory, TimeProvider time)
{
    public Task<Standing> ReadAsync(Credential credential, CancellationToken cancellationToken) => credential switch
    {
        KeyCredential key => OfKeyAsync(key, cancellationToken),
        SessionCredential session => OfSessionAsync(session, cancellationToken),
        _ => Task.FromResult(Standing.Ended),
    };

    private async Task<Standing> OfKeyAsync(KeyCredential credential, CancellationToken cancellationToken)
    {
        var hash = Convert.FromHexString(credential.Hash);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var key = await db.ApiKeys.AsNoTracking().SingleOrDefaultAsync(row => row.Hash == hash && row.RevokedAt == null, cancellationToken);
        return key is null ? Standing.Ended : new Standing(KeyPrincipal.Of(key));
    }

    private async Task<Standing> OfSessionAsync(SessionCredential credential, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var found = await db.Users.AsNoTracking()
            .Where(user => user.Id == credential.User && !db.EndedSessions.Any(ended => ended.Session == credential.Session))
            .Select(user => new
            {
                User = user,
                Roles = (from held in db.UserRoles
                         join role in db.Roles on held.RoleId equals role.Id
                         where held.UserId == user.Id
                         select role.Name!).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        return found is null || found.User.SecurityStamp != credential.Stamp || found.User.IsLocked(time.GetUtcNow())
            ? Standing.Ended
            : new Standing(UserPrincipal.Of(found.User, found.Roles, credential.Session));
    }
}
