namespace Dashboard.Identity;

/// <summary>Addresses that the host itself needs to know.</summary>
public static class AccessPaths
{
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string Denied = "/denied";
    public const string ReturnUrl = "returnUrl";

    /// <summary>Whether programs ask here: they get problem documents, not pages and redirects.</summary>
    public static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/hubs") || path.StartsWithSegments("/health")
        || path.StartsWithSegments("/metrics") || path.StartsWithSegments("/openapi");

    /// <summary>
    /// Whether an address given by a client leads to a page of this program: a path from the root, which no browser reads as another host.
    /// </summary>
    public static bool IsLocal(string? address) =>
        address is ['/', ..] && address is not ['/', '/' or '\\', ..] && !address.Any(char.IsControl);
}
