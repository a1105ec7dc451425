using Dashboard.Identity;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Features.SignIn;

/// <summary>Signs in by password; an unknown name takes as long as a wrong password, so the time tells no names.</summary>
internal sealed class PasswordCheck(SignInManager<AppUser> signIn, IPasswordHasher<AppUser> hasher)
{
    private static readonly AppUser Nobody = new() { DisplayName = "", Areas = "" };
    private static string? hashOfNobody;

    public async Task<SignInResult> SignInAsync(string? name, string? password, bool remember)
    {
        var user = string.IsNullOrEmpty(name) ? null : await signIn.UserManager.FindByNameAsync(name);
        if (user is not null)
        {
            return await signIn.PasswordSignInAsync(user, password ?? "", isPersistent: remember, lockoutOnFailure: true);
        }

        hashOfNobody ??= hasher.HashPassword(Nobody, "nobody");
        hasher.VerifyHashedPassword(Nobody, hashOfNobody, password ?? "");
        return SignInResult.Failed;
    }
}
