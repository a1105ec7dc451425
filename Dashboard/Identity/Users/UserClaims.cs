using System.Security.Claims;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity.Users;

/// <summary>What Identity puts into the cookie of someone who signs in.</summary>
internal sealed class UserClaims(UserManager<AppUser> users) : IUserClaimsPrincipalFactory<AppUser>
{
    public async Task<ClaimsPrincipal> CreateAsync(AppUser user) => UserPrincipal.Of(user, await users.GetRolesAsync(user), session: null);
}
