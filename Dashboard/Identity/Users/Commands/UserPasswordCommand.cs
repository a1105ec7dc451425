using Dashboard.Commands;

namespace Dashboard.Identity.Users.Commands;

/// <summary><c>user password NAME</c>: asks for the new password on a terminal, else reads one line of standard input.</summary>
internal sealed class UserPasswordCommand(Accounts accounts, CommandConsole console) : ICommand
{
    public string Verb => "user password";

    public string Description => CommandWords.Of<AccountText>("describe-password");

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var user = await accounts.FindAsync(CommandArguments.Parse(arguments, ["NAME"])[0]);
        await accounts.SetPasswordAsync(user, await NewPassword.AskAsync(console, cancellationToken), Verb, cancellationToken);
        await console.Output.WriteLineAsync(CommandWords.Of<AccountText>("renewed", user.UserName ?? ""));
        return 0;
    }
}
