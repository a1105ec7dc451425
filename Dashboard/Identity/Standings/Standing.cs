using System.Security.Claims;

namespace Dashboard.Identity.Standings;

/// <summary>What the database says of a credential.</summary>
/// <param name="Principal">Who it is with the rights of now; null when the credential has ended.</param>
public sealed record Standing(ClaimsPrincipal? Principal)
{
    private static readonly string[] OfAccess =
    [
        ClaimTypes.Name, ClaimTypes.NameIdentifier, ClaimTypes.Role, AccessClaims.Area, AccessClaims.Source, AccessClaims.Rights,
        AccessClaims.DisplayName, AccessClaims.Session, AccessClaims.KeyHash,
    ];

    /// <summary>Signed out, locked, removed, withdrawn, or never known.</summary>
    public static Standing Ended { get; } = new((ClaimsPrincipal?)null);

    /// <summary>Whether it still holds and gives what it gave when <paramref name="held"/> was made.</summary>
    public bool IsStill(ClaimsPrincipal held) => Principal is not null && Words(Principal).SetEquals(Words(held));

    private static HashSet<(string, string)> Words(ClaimsPrincipal principal) =>
        [.. principal.Claims.Where(claim => OfAccess.Contains(claim.Type, StringComparer.Ordinal)).Select(claim => (claim.Type, claim.Value))];
}
