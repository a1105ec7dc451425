using Dashboard.Commands;

namespace Dashboard.Identity.Users.Commands;

/// <summary><c>user remove NAME</c>.</summary>
internal sealed class UserRemoveCommand(Accounts accounts, CommandConsole console) : ICommand
{
    public string Verb => "user remove";

    public string Description => "NAME: remove an account; what it did stays in the audit";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var user = await accounts.FindAsync(CommandArguments.Parse(arguments, ["NAME"])[0]);
        await accounts.RemoveAsync(user, Verb, cancellationToken);
        await console.Output.WriteLineAsync($"User '{user.UserName}' removed; whoever was signed in by it is signed out within 30 seconds.");
        return 0;
    }
}
