using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity.Users;

/// <summary>User names may be Chinese; they are what a person can type and read back.</summary>
internal sealed class UserRules : IUserValidator<AppUser>, IPasswordValidator<AppUser>
{
    private const int LongestName = 64;

    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user)
    {
        var name = user.UserName ?? "";
        return Task.FromResult(name.Length is > 0 and <= LongestName && !name.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter))
            ? IdentityResult.Success
            : Failed("UserName", $"The user name '{name}' is not allowed; allowed: 1 to {LongestName} characters without spaces."));
    }

    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password) =>
        Task.FromResult(user.UserName is { Length: > 2 } name && password?.Contains(name, StringComparison.OrdinalIgnoreCase) == true
            ? Failed("PasswordHoldsName", "The password must not contain the user name.")
            : IdentityResult.Success);

    private static IdentityResult Failed(string code, string description) =>
        IdentityResult.Failed(new IdentityError { Code = code, Description = description });
}
