using Microsoft.AspNetCore.Identity;

namespace Dashboard.Identity.Users;

/// <summary>Brings names to the form they are looked up by, whatever was typed.</summary>
internal sealed class NameNormalizer : ILookupNormalizer
{
    private readonly UpperInvariantLookupNormalizer usual = new();

    public string? NormalizeName(string? name) => usual.NormalizeName(name is null ? null : TypedText.Storable(name));

    public string? NormalizeEmail(string? email) => usual.NormalizeEmail(email is null ? null : TypedText.Storable(email));
}
