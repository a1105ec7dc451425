using System.Globalization;
using System.Security.Claims;
using Dashboard.Domain.Territory;
using Dashboard.Identity.Standings;

namespace Dashboard.Identity;

/// <summary>Makes a reader of whoever signed in or showed a key. The only way from claims to a scope.</summary>
public sealed class Readers(TerritoryMap territory)
{
    /// <summary>Every source, in the source claim of a key.</summary>
    public const string EverySource = "*";

    /// <summary>The reader; null for someone unknown, and for someone whose areas the territory no longer has: no scope means no reading.</summary>
    public Reader? From(ClaimsPrincipal? principal)
    {
        if (principal?.Identity is not { IsAuthenticated: true, Name: { Length: > 0 } name })
        {
            return null;
        }

        List<Area> roots = [];
        foreach (var claim in principal.FindAll(AccessClaims.Area))
        {
            if (territory.TryFind(claim.Value, out var area) && area.Partition == Partition.Governing)
            {
                roots.Add(area);
            }
        }

        return roots.Count == 0 ? null : new Reader(name, AreaScope.Of(roots), RightsOf(principal)) { Credential = Credential.Of(principal) };
    }

    /// <summary>Whether it may deliver records of that source: a key given the source, with the right to write.</summary>
    public static bool MayDeliver(ClaimsPrincipal principal, string source)
    {
        ArgumentNullException.ThrowIfNull(principal);
        return (RightsOf(principal) & Rights.Write) != 0
            && principal.FindAll(AccessClaims.Source).Any(claim => claim.Value == EverySource || claim.Value == source);
    }

    private static Rights RightsOf(ClaimsPrincipal principal)
    {
        var rights = principal.FindAll(ClaimTypes.Role).Aggregate(Rights.None, (sum, role) => sum | RoleNames.RightsOf(role.Value));
        return int.TryParse(principal.FindFirstValue(AccessClaims.Rights), NumberStyles.None, CultureInfo.InvariantCulture, out var ofKey)
            ? rights | (Rights)ofKey
            : rights;
    }
}
