using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity.Passwords;

/// <summary>The hash that a password is compared with where there is no account: it takes as long, so the time tells no names.</summary>
internal sealed class NobodysPassword
{
    private static readonly AppUser Nobody = new() { DisplayName = "", Areas = "" };
    private readonly PasswordHasher<AppUser> hasher;
    private readonly string hash;

    public NobodysPassword(IOptions<PasswordHasherOptions> options)
    {
        hasher = new PasswordHasher<AppUser>(options);
        hash = hasher.HashPassword(Nobody, RandomNumberGenerator.GetHexString(32));
    }

    public void Compare(string password) => hasher.VerifyHashedPassword(Nobody, hash, password);
}
