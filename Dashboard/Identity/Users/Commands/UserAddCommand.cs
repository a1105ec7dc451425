using Dashboard.Commands;
using Dashboard.Domain.Territory;
using Dashboard.Identity.Audit;

namespace Dashboard.Identity.Users.Commands;

/// <summary><c>user add NAME --role ROLE --area CODE</c>: asks for the password on a terminal, else reads one line of standard input.</summary>
internal sealed class UserAddCommand(UserRegister register, TerritoryMap territory, AuditTrail audit, CommandConsole console) : ICommand
{
    public string Verb => "user add";

    public string Description => $"NAME --role {string.Join('|', RoleNames.All)} --area CODE [--display NAME]: add a user; the password is asked for";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var read = CommandArguments.Parse(arguments, ["NAME"], ["--role", "--area", "--display"]);
        var role = RoleArgument.Read(read.Required("--role", RoleArgument.Allowed));
        var user = new AppUser
        {
            UserName = read[0],
            DisplayName = read.Value("--display") ?? read[0],
            Areas = AreaCodes.Read(territory, "--area", read.Required("--area", "allowed: an area code, 5101 for the whole city")),
            LockoutEnabled = true,
        };
        var password = await NewPassword.AskAsync(console, cancellationToken);
        var added = await register.AddAsync(user, role, password);
        if (!added.Succeeded)
        {
            throw new CommandException(string.Join(' ', added.Errors.Select(error => error.Description)));
        }

        await audit.WriteAsync(Verb, AuditActions.UserAdded, user.UserName, $"role {role}; areas {user.Areas}", cancellationToken);
        await console.Output.WriteLineAsync($"User '{user.UserName}' added: {role}, areas {user.Areas}.");
        return 0;
    }
}
