using Dashboard.Commands;

namespace Dashboard.Identity.Users.Commands;

/// <summary>Asks for a new password: twice on a terminal, else one line of standard input.</summary>
internal static class NewPassword
{
    public static async Task<string> AskAsync(CommandConsole console, CancellationToken cancellationToken)
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
