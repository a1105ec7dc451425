using Dashboard.Commands;

namespace Dashboard.Identity.Users.Commands;

/// <summary><c>user unlock NAME</c>.</summary>
internal sealed class UserUnlockCommand(Accounts accounts, CommandConsole console) : ICommand
{
    public string Verb => "user unlock";

    public string Description => CommandWords.Of<AccountText>("describe-unlock");

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var user = await accounts.FindAsync(CommandArguments.Parse(arguments, ["NAME"])[0]);
        await accounts.UnlockAsync(user, Verb, cancellationToken);
        await console.Output.WriteLineAsync(CommandWords.Of<AccountText>("unlocked", user.UserName ?? ""));
        return 0;
    }
}
