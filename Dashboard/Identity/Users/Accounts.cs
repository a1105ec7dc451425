using System.Data;
using Dashboard.Commands;
using Dashboard.Data;
using Dashboard.Data.Access;
using Dashboard.Identity.Audit;
using Dashboard.Identity.Passwords;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Identity.Users;

/// <summary>
/// Changes accounts. Each change, its record in the audit and the check that an administrator is left are one transaction; open pages follow within half a
/// minute.
/// </summary>
internal sealed class Accounts(UserManager<AppUser> users, UserRegister register, DashboardDb db, SignInTries tries, TimeProvider time)
{
    /// <summary>The user of that name.</summary>
    /// <exception cref="CommandException">There is none.</exception>
    public async Task<AppUser> FindAsync(string name) => (UserRules.IsName(name) ? await users.FindByNameAsync(name) : null)
        ?? throw new CommandException(CommandWords.Of<AccountText>("no-user", name));

    /// <summary>Nobody signs in by the account until it is unlocked, and whoever is signed in is signed out.</summary>
    public Task LockAsync(AppUser user, string who, CancellationToken cancellationToken) => ChangeAsync(user, who, AuditActions.UserLocked, null, async () =>
    {
        (user.LockoutEnabled, user.LockoutEnd) = (true, DateTimeOffset.MaxValue);
        return await users.UpdateSecurityStampAsync(user);
    }, cancellationToken);

    /// <summary>Takes back the lock, and the wait after wrong passwords.</summary>
    public async Task UnlockAsync(AppUser user, string who, CancellationToken cancellationToken)
    {
        await ChangeAsync(user, who, AuditActions.UserUnlocked, null, async () =>
        {
            user.LockoutEnd = null;
            return await users.UpdateAsync(user);
        }, cancellationToken);
        await tries.ForgetAsync(user.UserName!, cancellationToken);
    }

    /// <summary>Removes the account; what it did stays in the audit.</summary>
    public Task RemoveAsync(AppUser user, string who, CancellationToken cancellationToken) =>
        ChangeAsync(user, who, AuditActions.UserRemoved, null, () => users.DeleteAsync(user), cancellationToken);

    /// <summary>Sets another password; every sign-in by the former one ends.</summary>
    public async Task SetPasswordAsync(AppUser user, string password, string who, CancellationToken cancellationToken)
    {
        await ChangeAsync(user, who, AuditActions.UserPassword, null, async () =>
        {
            var removed = await users.RemovePasswordAsync(user);
            return removed.Succeeded ? await users.AddPasswordAsync(user, password) : removed;
        }, cancellationToken);
        await tries.ForgetAsync(user.UserName!, cancellationToken);
    }

    /// <summary>Gives another role, other areas or another name to show; null leaves what is.</summary>
    public Task ChangeAsync(AppUser user, string? role, string? areas, string? display, string who, CancellationToken cancellationToken) =>
        ChangeAsync(user, who, AuditActions.UserChanged, $"role {role ?? "as before"}; areas {areas ?? "as before"}", async () =>
        {
            user.Areas = areas ?? user.Areas;
            user.DisplayName = display ?? user.DisplayName;
            var updated = await users.UpdateAsync(user);
            return role is null || !updated.Succeeded ? updated : await register.GiveRoleAsync(user, role);
        }, cancellationToken);

    private async Task ChangeAsync(
        AppUser user, string who, string action, string? detail, Func<Task<IdentityResult>> change, CancellationToken cancellationToken)
    {
        await using var whole = await db.Database.BeginTransactionAsync(IsolationLevel.Serializable, cancellationToken);
        var wasAdministrator = await users.IsInRoleAsync(user, RoleNames.Administrator);
        var changed = await change();
        if (!changed.Succeeded)
        {
            throw new CommandException(string.Join(' ', changed.Errors.Select(error => error.Description)));
        }

        if (wasAdministrator && !await HasAdministratorAsync(cancellationToken))
        {
            throw new CommandException(CommandWords.Of<AccountText>("last-administrator", user.UserName ?? ""));
        }

        db.AuditEntries.Add(new AuditEntry { At = time.GetUtcNow(), Who = who, Action = action, Subject = user.UserName, Detail = detail });
        await db.SaveChangesAsync(cancellationToken);
        await whole.CommitAsync(cancellationToken);
    }

    private async Task<bool> HasAdministratorAsync(CancellationToken cancellationToken)
    {
        var administrators = await (from user in db.Users.AsNoTracking()
                                    join held in db.UserRoles on user.Id equals held.UserId
                                    join role in db.Roles on held.RoleId equals role.Id
                                    where role.Name == RoleNames.Administrator && user.PasswordHash != null
                                    select user).ToListAsync(cancellationToken);
        return administrators.Exists(user => !user.IsLocked(time.GetUtcNow()));
    }
}
