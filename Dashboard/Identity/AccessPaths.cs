namespace Dashboard.Identity;

/// <summary>Addresses that the host itself needs to know.</summary>
public static class AccessPaths
{
    public const string SignIn = "/sign-in";
    public const string SignOut = "/sign-out";
    public const string Denied = "/denied";
    public const string ReturnUrl = "returnUrl";

    /// <summary>Longer than any address of a page; proxies refuse headers that grow beyond a few kilobytes.</summary>
    private const int LongestReturn = 2_000;

    /// <summary>Whether programs ask here: they get problem documents, not pages and redirects.</summary>
    public static bool IsForPrograms(PathString path) =>
        path.StartsWithSegments("/api") || path.StartsWithSegments("/hubs") || path.StartsWithSegments("/health")
        || path.StartsWithSegments("/metrics") || path.StartsWithSegments("/openapi");

    /// <summary>
    /// The address given by a client, when it leads to a page of this program: a path from the root, which no browser reads as another host. What
    /// cannot stand in a header is percent-encoded, so that a path in any script leads where it says. Null for every other.
    /// </summary>
    public static string? Local(string? address)
    {
        if (address is not ['/', ..] || address is ['/', '/' or '\\', ..] || address.Length > LongestReturn || address.Any(char.IsControl))
        {
            return null;
        }

        return string.Concat(address.EnumerateRunes().Select(rune => rune.IsAscii && IsUrlCharacter((char)rune.Value) ? rune.ToString() : Uri.EscapeDataString(rune.ToString())));
    }

    private static bool IsUrlCharacter(char character) => character is > ' ' and not ('"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}');
}
