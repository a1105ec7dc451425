using Dashboard.Commands;

namespace Dashboard.Identity.Users.Commands;

/// <summary><c>user lock NAME</c>.</summary>
internal sealed class UserLockCommand(Accounts accounts, CommandConsole console) : ICommand
{
    public string Verb => "user lock";

    public string Description => "NAME: lock an account; whoever is signed in by it is signed out";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var user = await accounts.FindAsync(CommandArguments.Parse(arguments, ["NAME"])[0]);
        await accounts.LockAsync(user, Verb, cancellationToken);
        await console.Output.WriteLineAsync($"User '{user.UserName}' locked; whoever was signed in by it is signed out within 30 seconds.");
        return 0;
    }
}
