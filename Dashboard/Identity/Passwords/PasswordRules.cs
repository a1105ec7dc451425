using Dashboard.Commands;
using Dashboard.Identity.Users;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity.Passwords;

/// <summary>
/// What a password may not be, at whatever door it is set: a common one in any disguise, a run of the keyboard or the alphabet, a piece that repeats,
/// digits alone, or the name of its user. Identity itself sees to the length.
/// </summary>
internal sealed class PasswordRules(CommonPasswords common) : IPasswordValidator<AppUser>
{
    private const int ShortestName = 3;

    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password) =>
        Task.FromResult(FaultOf(user, PasswordFold.Of(password ?? "")) is { } fault
            ? UserRules.Failed(fault, CommandWords.Of<AccountText>(fault))
            : IdentityResult.Success);

    /// <summary>The code of what is wrong, which is the key of its text.</summary>
    private string? FaultOf(AppUser user, string folded)
    {
        if (HoldsName(folded, user.UserName))
        {
            return "PasswordHoldsName";
        }

        if (folded.Length > 0 && folded.All(char.IsDigit))
        {
            return "PasswordDigitsOnly";
        }

        return common.Contains(folded) || PasswordRuns.IsRun(folded) || PasswordRuns.Repeated(folded) is { Length: <= 4 }
            ? "PasswordCommon"
            : null;
    }

    private static bool HoldsName(string folded, string? name)
    {
        var own = PasswordFold.Of(name ?? "");
        if (own.Length < ShortestName)
        {
            return own.Length > 0 && PasswordFold.LettersOf(folded) is { Length: > 0 } letters && letters.Replace(own, "", StringComparison.Ordinal).Length == 0;
        }

        string[] disguises = [folded, PasswordFold.Plain(folded)];
        return disguises.Any(form => form.Contains(own, StringComparison.Ordinal) || form.Contains(new string([.. own.Reverse()]), StringComparison.Ordinal));
    }
}
