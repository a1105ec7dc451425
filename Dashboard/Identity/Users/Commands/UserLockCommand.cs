using Dashboard.Commands;

namespace Dashboard.Identity.Users.Commands;

/// <summary><c>user lock NAME</c>.</summary>
internal sealed class UserLockCommand(Accounts accounts, CommandConsole console) : ICommand
{
    public string Verb => "user lock";

    public string Description => CommandWords.Of<AccountText>("describe-lock");

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var user = await accounts.FindAsync(CommandArguments.Parse(arguments, ["NAME"])[0]);
        await accounts.LockAsync(user, Verb, cancellationToken);
        await console.Output.WriteLineAsync(CommandWords.Of<AccountText>("locked", user.UserName ?? ""));
        return 0;
    }
}
