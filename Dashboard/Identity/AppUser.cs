using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity;

/// <summary>Someone who signs in.</summary>
public sealed class AppUser : IdentityUser
{
    /// <summary>The name shown on screen.</summary>
    public required string DisplayName { get; set; }

    /// <summary>Codes of the areas that may be seen, separated by commas; the first is where pages open.</summary>
    public required string Areas { get; set; }

    /// <summary>Whether an administrator has locked the account (<c>user lock</c>); wrong passwords are counted by name, apart from accounts.</summary>
    public bool IsLocked(DateTimeOffset now) => LockoutEnd > now;
}
