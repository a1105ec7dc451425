using System.Globalization;
using Microsoft.AspNetCore.Localization;

namespace Dashboard.Identity.Protection;

/// <summary>Chinese unless English was chosen: pages by the cookie of the language switch, programs by <c>Accept-Language</c>.</summary>
public static class Languages
{
    public const string Chinese = "zh-CN";
    public const string English = "en-US";

    /// <summary>The languages there are.</summary>
    public static IReadOnlyList<string> All { get; } = [Chinese, English];

    internal static void Configure(RequestLocalizationOptions options)
    {
        options.DefaultRequestCulture = new RequestCulture(Chinese);
        options.SupportedCultures = [.. All.Select(CultureInfo.GetCultureInfo)];
        options.SupportedUICultures = options.SupportedCultures;
        options.RequestCultureProviders =
        [
            new CustomRequestCultureProvider(context => Task.FromResult(AccessPaths.IsForPrograms(context.Request.Path) ? Asked(context) : null)),
            new CookieRequestCultureProvider(),
        ];
    }

    private static ProviderCultureResult Asked(HttpContext context)
    {
        var asked = context.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString())
            .FirstOrDefault(language => Is(language, "zh") || Is(language, "en"));
        return new ProviderCultureResult(asked is not null && Is(asked, "en") ? English : Chinese);
    }

    private static bool Is(string language, string family) =>
        language.Equals(family, StringComparison.OrdinalIgnoreCase) || language.StartsWith(family + "-", StringComparison.OrdinalIgnoreCase);
}
