using Dashboard.Commands;

namespace Dashboard.Identity.Users.Commands;

/// <summary><c>user remove NAME</c>.</summary>
internal sealed class UserRemoveCommand(Accounts accounts, CommandConsole console) : ICommand
{
    public string Verb => "user remove";

    public string Description => CommandWords.Of<AccountText>("describe-remove");

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var user = await accounts.FindAsync(CommandArguments.Parse(arguments, ["NAME"])[0]);
        await accounts.RemoveAsync(user, Verb, cancellationToken);
        await console.Output.WriteLineAsync(CommandWords.Of<AccountText>("removed", user.UserName ?? ""));
        return 0;
    }
}
