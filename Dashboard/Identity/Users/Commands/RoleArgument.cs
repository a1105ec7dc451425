using Dashboard.Commands;

namespace Dashboard.Identity.Users.Commands;

/// <summary>Reads the name of a role.</summary>
internal static class RoleArgument
{
    public static string Allowed { get; } = string.Join(", ", RoleNames.All);

    public static string Read(string role) => RoleNames.All.Contains(role, StringComparer.Ordinal)
        ? role
        : throw new CommandException(CommandWords.Of<AccountText>("role", role, Allowed));
}
