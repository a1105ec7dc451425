using Dashboard.Commands;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity.Users;

/// <summary>User names may be Chinese; they are what a person can type and read back.</summary>
internal sealed class UserRules : IUserValidator<AppUser>
{
    private const int LongestName = 64;

    /// <summary>Whether it can be a user name at all.</summary>
    public static bool IsName(string name) =>
        name.Length is > 0 and <= LongestName && !name.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter) || char.IsSurrogate(letter));

    /// <summary>One fault in Identity's words.</summary>
    public static IdentityResult Failed(string code, string description) =>
        IdentityResult.Failed(new IdentityError { Code = code, Description = description });

    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user)
    {
        var name = user.UserName ?? "";
        if (!IsName(name))
        {
            return Task.FromResult(Failed("UserName", CommandWords.Of<AccountText>("user-name", LongestName)));
        }

        return Task.FromResult(user.DisplayName.Length is > 0 and <= LongestName && !user.DisplayName.Any(char.IsControl)
            ? IdentityResult.Success
            : Failed("DisplayName", CommandWords.Of<AccountText>("display-name", LongestName)));
    }
}
