using System.Buffers.Text;
using System.Security.Cryptography;

namespace Dashboard.Identity.Protection;

/// <summary>
/// What the browser may load and run. Scripts come from this program alone; the one inline script, the import map, carries a nonce made for
/// each answer. MudBlazor writes style attributes, so inline styles are allowed.
/// </summary>
public static class SecurityHeaders
{
    /// <summary>Where the nonce waits in the items of the request.</summary>
    public const string NonceKey = "page-nonce";

    private const int NonceBytes = 18;

    /// <summary>Adds the headers to every answer.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceBytes));
        context.Items[NonceKey] = nonce;
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = Policy(nonce);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    });

    private static string Policy(string nonce) =>
        $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
}
