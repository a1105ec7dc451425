using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity.Users;

/// <summary>An open page notices that its user was removed, locked out by hand or changed: a circuit outlives the cookie's own check.</summary>
internal sealed class CircuitRevalidation(ILoggerFactory logger, IServiceScopeFactory scopes, IOptions<AccessOptions> access, IOptions<IdentityOptions> identity)
    : RevalidatingServerAuthenticationStateProvider(logger)
{
    protected override TimeSpan RevalidationInterval => TimeSpan.FromMinutes(access.Value.RevalidateMinutes);

    protected override async Task<bool> ValidateAuthenticationStateAsync(AuthenticationState authenticationState, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(authenticationState);
        await using var scope = scopes.CreateAsyncScope();
        var users = scope.ServiceProvider.GetRequiredService<UserManager<AppUser>>();
        var user = await users.GetUserAsync(authenticationState.User);
        return user is not null && await users.GetSecurityStampAsync(user)
            == authenticationState.User.FindFirstValue(identity.Value.ClaimsIdentity.SecurityStampClaimType);
    }
}
