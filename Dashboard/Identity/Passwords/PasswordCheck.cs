using Dashboard.Data.Faults;
using Dashboard.Identity.Standings;
using Dashboard.Identity.Users;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity.Passwords;

/// <summary>
/// Signs in by password. Known, unknown and locked names take the same way and the same time: one look-up, one comparison, one count. Tries of one name
/// wait for each other, so that many at once are not more guesses than one after the other.
/// </summary>
internal sealed class PasswordCheck(
    UserManager<AppUser> users, Sessions sessions, SignInTries tries, SignInTurns turns, NobodysPassword nobody, TimeProvider time)
{
    public async Task<SignInOutcome> SignInAsync(string? name, string? password, bool remember, CancellationToken cancellationToken)
    {
        var (typed, secret) = (name ?? "", password ?? "");
        using var turn = await turns.WaitAsync(typed, cancellationToken);
        var mayTry = !await tries.AreTooManyAsync(typed, cancellationToken);
        var user = UserRules.IsName(typed) ? await users.FindByNameAsync(typed) : null;
        var right = await IsRightAsync(user, secret);
        if (!mayTry)
        {
            return SignInOutcome.TooMany;
        }

        if (!right || user!.IsLocked(time.GetUtcNow()))
        {
            return await tries.CountAsync(typed, cancellationToken) ? SignInOutcome.TooMany : SignInOutcome.Wrong;
        }

        await ForgetAsync(typed, cancellationToken);
        await sessions.BeginAsync(user, remember);
        return SignInOutcome.SignedIn;
    }

    /// <summary>Whoever knows the password is let in although the count before it cannot be taken back.</summary>
    private async Task ForgetAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            await tries.ForgetAsync(name, cancellationToken);
        }
        catch (Exception error) when (StorageFault.Of(error) is not null)
        {
            // It is told by the page of operations, and the count is forgotten with its minutes.
        }
    }

    private async Task<bool> IsRightAsync(AppUser? user, string password)
    {
        if (user?.PasswordHash is not null)
        {
            return await users.CheckPasswordAsync(user, password);
        }

        nobody.Compare(password);
        return false;
    }
}
