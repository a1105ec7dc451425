using Dashboard.Commands;
using Dashboard.Domain.Territory;
using Dashboard.Identity.Audit;

namespace Dashboard.Identity.Users;

/// <summary><c>user add NAME --role ROLE --area CODE</c>: asks for the password on a terminal, else reads one line of standard input.</summary>
internal sealed class UserAddCommand(UserRegister register, TerritoryMap territory, AuditTrail audit, CommandConsole console) : ICommand
{
    public string Verb => "user add";

    public string Description => $"NAME --role {string.Join('|', RoleNames.All)} --area CODE [--display NAME]: add a user; the password is asked for";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var read = CommandArguments.Parse(arguments, ["NAME"], ["--role", "--area", "--display"]);
        var allowed = $"allowed: {string.Join(", ", RoleNames.All)}";
        var role = read.Required("--role", allowed);
        if (!RoleNames.All.Contains(role, StringComparer.Ordinal))
        {
            throw new CommandException($"--role: '{role}' is not allowed; {allowed}.");
        }

        var user = new AppUser
        {
            UserName = read[0],
            DisplayName = read.Value("--display") ?? read[0],
            Areas = AreaCodes.Read(territory, "--area", read.Required("--area", "allowed: an area code, 5101 for the whole city")),
            LockoutEnabled = true,
        };
        var password = await AskAsync(cancellationToken);
        var added = await register.AddAsync(user, role, password);
        if (!added.Succeeded)
        {
            throw new CommandException(string.Join(' ', added.Errors.Select(error => error.Description)));
        }

        await audit.WriteAsync(Verb, AuditActions.UserAdded, user.UserName, $"role {role}; areas {user.Areas}", cancellationToken);
        await console.Output.WriteLineAsync($"User '{user.UserName}' added: {role}, areas {user.Areas}.");
        return 0;
    }

    private async Task<string> AskAsync(CancellationToken cancellationToken)
    {
        var password = await console.ReadSecretAsync("Password: ", cancellationToken);
        if (string.IsNullOrEmpty(password))
        {
            throw new CommandException("There is no password; type one, or give it as one line of standard input.");
        }

        return !console.AsksSecrets || await console.ReadSecretAsync("Once more: ", cancellationToken) == password
            ? password
            : throw new CommandException("The two passwords differ.");
    }
}
