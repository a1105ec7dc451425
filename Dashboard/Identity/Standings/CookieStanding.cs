using Dashboard.Data.Faults;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace Dashboard.Identity.Standings;

/// <summary>
/// A cookie says only which session it belongs to; who that is and what may be done is what the database says. Reading takes an answer a few seconds
/// old, whatever else is asked for (a form, a button of the queue) is checked at the moment it comes.
/// </summary>
internal static partial class CookieStanding
{
    /// <summary>Set on a request whose cookie could not be checked, with the fault of the storage.</summary>
    public const string Unknown = "standing-unknown";

    public static async Task ValidateAsync(CookieValidatePrincipalContext context)
    {
        var (http, credential) = (context.HttpContext, Credential.Of(context.Principal));
        var standings = http.RequestServices.GetRequiredService<IStandings>();
        Standing standing;
        try
        {
            standing = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)
                ? await standings.OfAsync(credential, http.RequestAborted)
                : await standings.NowAsync(credential, http.RequestAborted);
        }
        catch (Exception error) when (StorageFault.Of(error) is { } fault)
        {
            // Nobody is let in unchecked, and nobody loses the cookie because the database was away for a moment.
            NotAnswered(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(CookieStanding)), error);
            http.Items[Unknown] = fault;
            context.RejectPrincipal();
            return;
        }

        if (standing.Principal is not { } principal)
        {
            context.RejectPrincipal();
            await http.SignOutAsync(context.Scheme.Name);
            return;
        }

        context.ReplacePrincipal(principal);
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Whether a session still holds could not be asked")]
    private static partial void NotAnswered(ILogger log, Exception fault);
}
