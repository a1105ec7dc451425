namespace Dashboard.App;

/// <summary>Where the security headers leave the nonce of the one inline script, the import map.</summary>
public static class PageNonce
{
    public const string Key = "page-nonce";
}
