using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity.Users;

/// <summary>Adds users with their role and areas.</summary>
internal sealed class UserRegister(UserManager<AppUser> users, RoleManager<IdentityRole> roles)
{
    /// <summary>Creates the user; <paramref name="password"/> null makes one that cannot sign in by password (demo).</summary>
    public async Task<IdentityResult> AddAsync(AppUser user, string role, string? password)
    {
        var made = await MakeAsync(role);
        if (!made.Succeeded)
        {
            return made;
        }

        var created = password is null ? await users.CreateAsync(user) : await users.CreateAsync(user, password);
        return created.Succeeded ? await users.AddToRoleAsync(user, role) : created;
    }

    /// <summary>Gives the user that role in place of any other.</summary>
    public async Task<IdentityResult> GiveRoleAsync(AppUser user, string role)
    {
        var made = await MakeAsync(role);
        var taken = made.Succeeded ? await users.RemoveFromRolesAsync(user, await users.GetRolesAsync(user)) : made;
        return taken.Succeeded ? await users.AddToRoleAsync(user, role) : taken;
    }

    private async Task<IdentityResult> MakeAsync(string role) =>
        await roles.RoleExistsAsync(role) ? IdentityResult.Success : await roles.CreateAsync(new IdentityRole(role));
}
