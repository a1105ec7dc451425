using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity.Users;

/// <summary>Adds users with their role and areas.</summary>
internal sealed class UserRegister(UserManager<AppUser> users, RoleManager<IdentityRole> roles)
{
    /// <summary>Creates the user; <paramref name="password"/> null makes one that cannot sign in by password (demo).</summary>
    public async Task<IdentityResult> AddAsync(AppUser user, string role, string? password)
    {
        if (!await roles.RoleExistsAsync(role))
        {
            var made = await roles.CreateAsync(new IdentityRole(role));
            if (!made.Succeeded)
            {
                return made;
            }
        }

        var created = password is null ? await users.CreateAsync(user) : await users.CreateAsync(user, password);
        return created.Succeeded ? await users.AddToRoleAsync(user, role) : created;
    }
}
