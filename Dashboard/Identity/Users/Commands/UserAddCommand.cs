using Dashboard.Commands;
using Dashboard.Domain.Territory;
using Dashboard.Identity.Audit;

namespace Dashboard.Identity.Users.Commands;

/// <summary><c>user add NAME --role ROLE --area CODE</c>: asks for the password on a terminal, else reads one line of standard input.</summary>
internal sealed class UserAddCommand(UserRegister register, TerritoryMap territory, AuditTrail audit, CommandConsole console) : ICommand
{
    public string Verb => "user add";

    public string Description => CommandWords.Of<AccountText>("describe-add", string.Join('|', RoleNames.All));

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var read = CommandArguments.Parse(arguments, ["NAME"], ["--role", "--area", "--display"]);
        var role = RoleArgument.Read(read.Required("--role", CommandWords.Of<AccountText>("role-meaning", RoleArgument.Allowed)));
        var user = new AppUser
        {
            UserName = read[0],
            DisplayName = read.Value("--display") ?? read[0],
            Areas = AreaCodes.Read(territory, "--area", read.Required("--area", CommandWords.Of<AccountText>("area-meaning"))),
            LockoutEnabled = true,
        };
        var password = await NewPassword.AskAsync(console, cancellationToken);
        var added = await register.AddAsync(user, role, password);
        if (!added.Succeeded)
        {
            throw new CommandException(string.Join(' ', added.Errors.Select(error => error.Description)));
        }

        await audit.WriteAsync(Verb, AuditActions.UserAdded, user.UserName, $"role {role}; areas {user.Areas}", cancellationToken);
        await console.Output.WriteLineAsync(CommandWords.Of<AccountText>("added", user.UserName, role, user.Areas));
        return 0;
    }
}
