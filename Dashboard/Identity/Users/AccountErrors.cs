using Dashboard.Commands;
using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity.Users;

/// <summary>What the identity library refuses, in the language of the person who asked.</summary>
internal sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError DefaultError() => Of(nameof(DefaultError));

    public override IdentityError ConcurrencyFailure() => Of(nameof(ConcurrencyFailure));

    public override IdentityError DuplicateUserName(string userName) => Of(nameof(DuplicateUserName), userName);

    public override IdentityError InvalidUserName(string? userName) => Of(nameof(InvalidUserName), userName ?? "");

    public override IdentityError PasswordTooShort(int length) => Of(nameof(PasswordTooShort), length);

    public override IdentityError PasswordRequiresUniqueChars(int uniqueChars) => Of(nameof(PasswordRequiresUniqueChars), uniqueChars);

    private static IdentityError Of(string code, params object[] details) =>
        new() { Code = code, Description = CommandWords.Of<AccountText>(code, details) };
}
