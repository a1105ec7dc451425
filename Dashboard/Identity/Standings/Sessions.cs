using System.Buffers.Text;
using System.Security.Claims;
using System.Security.Cryptography;
using Dashboard.Data;
using Dashboard.Data.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Identity.Standings;

/// <summary>Begins and ends sign-ins. Each has a number in its cookie; what ended is remembered in the database, so that a copy of the cookie is worth nothing.</summary>
internal sealed class Sessions(SignInManager<AppUser> signIn, IDbContextFactory<DashboardDb> factory, IStandings standings, TimeProvider time)
{
    /// <summary>Longer than any cookie holds: one that ended is not renewed.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(31);

    /// <summary>Gives the cookie of a new session.</summary>
    public Task BeginAsync(AppUser user, bool remember) => signIn.SignInWithClaimsAsync(
        user, remember, [new Claim(AccessClaims.Session, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)))]);

    /// <summary>Ends the session of the one who asks, in every tab; other browsers of the same person stay signed in.</summary>
    public async Task EndAsync(ClaimsPrincipal who, CancellationToken cancellationToken)
    {
        try
        {
            if (Credential.Of(who) is SessionCredential credential)
            {
                await RememberAsync(credential.Session, cancellationToken);
                await standings.NowAsync(credential, cancellationToken);
            }
        }
        finally
        {
            await signIn.SignOutAsync();
        }
    }

    private async Task RememberAsync(string session, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var now = time.GetUtcNow();
        var old = now - Remembered;
        await db.EndedSessions.Where(ended => ended.At < old).ExecuteDeleteAsync(cancellationToken);
        if (!await db.EndedSessions.AnyAsync(ended => ended.Session == session, cancellationToken))
        {
            db.EndedSessions.Add(new EndedSession { Session = session, At = now });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
