using Microsoft.AspNetCore.Localization;
using Microsoft.Extensions.Localization;

namespace Dashboard.Identity.Protection;

/// <summary>The language switch: a cookie for a year, then back to the page, which a circuit must load anew anyway.</summary>
internal static class CultureEndpoint
{
    public static IResult Switch(HttpContext context, IStringLocalizer<IdentityText> text, string? c, string? returnUrl)
    {
        if (!Languages.All.Contains(c, StringComparer.Ordinal))
        {
            return TypedResults.Problem(statusCode: 400, title: text["WrongRequest"], detail: text["WrongCulture", c ?? "", string.Join(", ", Languages.All)]);
        }

        if (AccessPaths.Local(returnUrl ?? "/") is not { } target)
        {
            return TypedResults.Problem(statusCode: 400, title: text["WrongRequest"], detail: text["WrongReturn"]);
        }

        context.Response.Cookies.Append(
            CookieRequestCultureProvider.DefaultCookieName,
            CookieRequestCultureProvider.MakeCookieValue(new RequestCulture(c!)),
            new CookieOptions { MaxAge = TimeSpan.FromDays(365), IsEssential = true, SameSite = SameSiteMode.Lax, HttpOnly = true });
        return TypedResults.LocalRedirect(target);
    }
}
