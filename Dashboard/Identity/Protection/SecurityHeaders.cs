using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity.Protection;

/// <summary>
/// What every answer carries. What the browser may load and run: scripts come from this program alone; the one inline script, the import map,
/// carries a nonce made for each answer. MudBlazor writes style attributes, so inline styles are allowed. What nobody may keep: all but the files
/// that are the same for everybody.
/// </summary>
public static class SecurityHeaders
{
    /// <summary>Where the nonce waits in the items of the request.</summary>
    public const string NonceKey = "page-nonce";

    private const int NonceBytes = 18;
    private const string NotKept = "no-store";
    private const string OneYear = "max-age=31536000";

    /// <summary>Adds the headers to every answer, at its last moment: an error empties what was set before.</summary>
    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app)
    {
        ArgumentNullException.ThrowIfNull(app);
        var requiresHttps = app.ApplicationServices.GetRequiredService<IOptions<AccessOptions>>().Value.RequireHttps;
        return app.Use((context, next) =>
        {
            var nonce = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(NonceBytes));
            context.Items[NonceKey] = nonce;
            var forPrograms = AccessPaths.IsForPrograms(context.Request.Path);
            context.Response.OnStarting(() =>
            {
                Add(context.Response.Headers, nonce, forPrograms, requiresHttps && context.Request.IsHttps);
                LocalLocation.Apply(context);
                return Task.CompletedTask;
            });
            return next(context);
        });
    }

    private static void Add(IHeaderDictionary headers, string nonce, bool forPrograms, bool onlyHttps)
    {
        headers.ContentSecurityPolicy = Policy(nonce);
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        if (onlyHttps)
        {
            headers.StrictTransportSecurity = OneYear;
        }

        if (forPrograms || headers.CacheControl.Count == 0)
        {
            headers.CacheControl = NotKept;
        }
    }

    private static string Policy(string nonce) =>
        $"default-src 'self'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
        + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
}
