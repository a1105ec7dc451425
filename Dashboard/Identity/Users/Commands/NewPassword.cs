using Dashboard.Commands;

namespace Dashboard.Identity.Users.Commands;

/// <summary>Asks for a new password: twice on a terminal, else one line of standard input.</summary>
internal static class NewPassword
{
    public static async Task<string> AskAsync(CommandConsole console, CancellationToken cancellationToken)
    {
        var password = await console.ReadSecretAsync(CommandWords.Of<AccountText>("password"), cancellationToken);
        if (string.IsNullOrEmpty(password))
        {
            throw new CommandException(CommandWords.Of<AccountText>("no-password"));
        }

        return !console.AsksSecrets || await console.ReadSecretAsync(CommandWords.Of<AccountText>("password-again"), cancellationToken) == password
            ? password
            : throw new CommandException(CommandWords.Of<AccountText>("passwords-differ"));
    }
}
