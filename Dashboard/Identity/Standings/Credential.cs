using System.Security.Claims;
using Dashboard.Identity.Keys;

namespace Dashboard.Identity.Standings;

/// <summary>What someone was let in by, so that the database can be asked whether it still holds.</summary>
public abstract record Credential
{
    private protected Credential()
    {
    }

    /// <summary>The credential behind claims; null for someone unknown, and for a sign-in from before sessions had a number.</summary>
    public static Credential? Of(ClaimsPrincipal? principal)
    {
        if (principal?.Identity is not { IsAuthenticated: true } identity)
        {
            return null;
        }

        if (identity.AuthenticationType == ApiKeyHandler.SchemeName)
        {
            return principal.FindFirstValue(AccessClaims.KeyHash) is { } hash ? new KeyCredential(hash) : null;
        }

        return principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } user
            && principal.FindFirstValue(AccessClaims.Session) is { } session
            && principal.FindFirstValue(AccessClaims.Stamp) is { } stamp
                ? new SessionCredential(user, session, stamp)
                : null;
    }
}
