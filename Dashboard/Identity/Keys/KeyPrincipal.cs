using System.Globalization;
using System.Security.Claims;
using Dashboard.Data.Access;

namespace Dashboard.Identity.Keys;

/// <summary>The claims of a key: one place for showing it and for every later check.</summary>
internal static class KeyPrincipal
{
    public static ClaimsPrincipal Of(ApiKey key)
    {
        var identity = new ClaimsIdentity(ApiKeyHandler.SchemeName);
        identity.AddClaim(new Claim(ClaimTypes.Name, key.Name));
        identity.AddClaim(new Claim(AccessClaims.KeyHash, Convert.ToHexString(key.Hash)));
        identity.AddClaim(new Claim(AccessClaims.Rights, ((int)key.Rights).ToString(CultureInfo.InvariantCulture)));
        identity.AddClaims(CommaList.Read(key.Areas).Select(area => new Claim(AccessClaims.Area, area)));
        identity.AddClaims(CommaList.Read(key.Sources).Select(source => new Claim(AccessClaims.Source, source)));
        return new ClaimsPrincipal(identity);
    }
}
