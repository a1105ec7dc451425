using Dashboard.Commands;
using Dashboard.Data;
using Microsoft.EntityFrameworkCore;

namespace Dashboard.Identity.Users.Commands;

/// <summary><c>user list</c>: every account with its role, areas and state.</summary>
internal sealed class UserListCommand(IDbContextFactory<DashboardDb> factory, TimeProvider time, CommandConsole console) : ICommand
{
    public string Verb => "user list";

    public string Description => CommandWords.Of<AccountText>("describe-list");

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        CommandArguments.Parse(arguments);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var users = await db.Users.AsNoTracking()
            .OrderBy(user => user.UserName)
            .Select(user => new
            {
                User = user,
                Roles = (from held in db.UserRoles
                         join role in db.Roles on held.RoleId equals role.Id
                         where held.UserId == user.Id
                         select role.Name).ToList(),
            })
            .ToListAsync(cancellationToken);
        if (users.Count == 0)
        {
            await console.Output.WriteLineAsync(CommandWords.Of<AccountText>("none"));
            return 0;
        }

        await ConsoleTable.WriteAsync(console.Output,
        [
            CommandWords.Of<AccountText>("heads").Split(','),
            .. users.Select(row => new[] { row.User.UserName ?? "", row.User.DisplayName, string.Join(',', row.Roles), row.User.Areas, StateOf(row.User) }),
        ]);
        return 0;
    }

    private string StateOf(AppUser user) => CommandWords.Of<AccountText>(
        user.IsLocked(time.GetUtcNow()) ? "state-locked" : user.PasswordHash is null ? "state-without-password" : "state-active");
}
