namespace Dashboard.Features.SignIn;

/// <summary>
/// The name that was typed, kept for the form that is shown again when the storage was to blame. In a cookie for a minute: an address stays
/// in logs, and what was typed as a name may be a password in the wrong field.
/// </summary>
internal static class TypedName
{
    private const string Cookie = "governance-name";
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    public static void Keep(HttpContext context, string name) => context.Response.Cookies.Append(
        Cookie,
        Uri.EscapeDataString(name),
        new CookieOptions
        {
            MaxAge = Kept,
            Path = Ui.Addresses.Urls.SignIn,
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Strict,
            Secure = context.Request.IsHttps,
        });

    public static string? Of(HttpContext? context) =>
        context?.Request.Cookies.TryGetValue(Cookie, out var name) == true ? Uri.UnescapeDataString(name) : null;
}
