using Dashboard.Commands;

namespace Dashboard.Identity.Users.Commands;

/// <summary><c>user password NAME</c>: asks for the new password on a terminal, else reads one line of standard input.</summary>
internal sealed class UserPasswordCommand(Accounts accounts, CommandConsole console) : ICommand
{
    public string Verb => "user password";

    public string Description => "NAME: set another password; whoever is signed in by the former one is signed out";

    public async Task<int> RunAsync(IReadOnlyList<string> arguments, CancellationToken cancellationToken)
    {
        var user = await accounts.FindAsync(CommandArguments.Parse(arguments, ["NAME"])[0]);
        await accounts.SetPasswordAsync(user, await NewPassword.AskAsync(console, cancellationToken), Verb, cancellationToken);
        await console.Output.WriteLineAsync($"User '{user.UserName}' has the new password; whoever was signed in is signed out within 30 seconds.");
        return 0;
    }
}
