using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity.Users;

/// <summary>The claims of a user: one place for signing in and for every later check.</summary>
internal static class UserPrincipal
{
    /// <param name="user">The user.</param>
    /// <param name="roles">Names of the roles.</param>
    /// <param name="session">The number of the sign-in; null while it is being made.</param>
    public static ClaimsPrincipal Of(AppUser user, IEnumerable<string> roles, string? session)
    {
        var identity = new ClaimsIdentity(IdentityConstants.ApplicationScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, user.Id));
        identity.AddClaim(new Claim(ClaimTypes.Name, user.UserName ?? ""));
        identity.AddClaim(new Claim(AccessClaims.Stamp, user.SecurityStamp ?? ""));
        identity.AddClaim(new Claim(AccessClaims.DisplayName, user.DisplayName));
        identity.AddClaims(roles.Select(role => new Claim(ClaimTypes.Role, role)));
        identity.AddClaims(CommaList.Read(user.Areas).Select(area => new Claim(AccessClaims.Area, area)));
        if (session is not null)
        {
            identity.AddClaim(new Claim(AccessClaims.Session, session));
        }

        return new ClaimsPrincipal(identity);
    }
}
