namespace Dashboard.Identity;

/// <summary>The claims that say who may see what. Roles use the usual role claim.</summary>
public static class AccessClaims
{
    /// <summary>Code of an area of the scope; one claim each, the first is where pages open.</summary>
    public const string Area = "area";

    /// <summary>A source that a key may deliver for; <c>*</c> for all; one claim each.</summary>
    public const string Source = "source";

    /// <summary>The rights of a key, as the number of <see cref="Rights"/>.</summary>
    public const string Rights = "rights";

    /// <summary>The name shown on screen.</summary>
    public const string DisplayName = "display-name";

    /// <summary>The number of a sign-in.</summary>
    public const string Session = "session";

    /// <summary>The security stamp of a user, under the name that Identity gives it.</summary>
    public const string Stamp = "AspNet.Identity.SecurityStamp";

    /// <summary>What is stored of a key, in hexadecimal.</summary>
    public const string KeyHash = "key-hash";
}
