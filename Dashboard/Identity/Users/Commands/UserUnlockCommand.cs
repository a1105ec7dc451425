using Dashboard.Commands;

namespace Dashboard.Identity.Users.Commands;

/// <summary><c>user unlock NAME</c>.</summary>
internal sealed class UserUnlockCommand(Accounts accounts, CommandConsole console) : ICommand
{
    public string Verb => "user unlock";

    public string Description => "NAME: unlock an account, and end the wait after wrong passwords";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var user = await accounts.FindAsync(CommandArguments.Parse(arguments, ["NAME"])[0]);
        await accounts.UnlockAsync(user, Verb, cancellationToken);
        await console.Output.WriteLineAsync($"User '{user.UserName}' unlocked.");
        return 0;
    }
}
