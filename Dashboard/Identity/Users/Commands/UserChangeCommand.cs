using Dashboard.Commands;
using Dashboard.Domain.Territory;

namespace Dashboard.Identity.Users.Commands;

/// <summary><c>user change NAME [--role ROLE] [--area CODE] [--display NAME]</c>: what an open page may do follows within half a minute.</summary>
internal sealed class UserChangeCommand(Accounts accounts, TerritoryMap territory, CommandConsole console) : ICommand
{
    public string Verb => "user change";

    public string Description => CommandWords.Of<AccountText>("describe-change");

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var read = CommandArguments.Parse(arguments, ["NAME"], ["--role", "--area", "--display"]);
        var (role, area, display) = (read.Value("--role"), read.Value("--area"), read.Value("--display"));
        if (role is null && area is null && display is null)
        {
            throw new CommandException(CommandWords.Of<AccountText>("no-change"));
        }

        var user = await accounts.FindAsync(read[0]);
        await accounts.ChangeAsync(
            user, role is null ? null : RoleArgument.Read(role), area is null ? null : AreaCodes.Read(territory, "--area", area), display, Verb, cancellationToken);
        await console.Output.WriteLineAsync(CommandWords.Of<AccountText>("changed", user.UserName ?? ""));
        return 0;
    }
}
