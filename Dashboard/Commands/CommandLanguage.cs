using System.Globalization;
using Dashboard.Identity.Protection;

namespace Dashboard.Commands;

/// <summary>Commands speak the language of the terminal: Chinese where that is Chinese, else English, as their results are.</summary>
internal static class CommandLanguage
{
    /// <summary>Where a terminal says its language, the first that says anything; the runtime of the program reads none of them.</summary>
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>Takes effect for the caller and what it calls.</summary>
    public static void Use()
    {
        if (CultureInfo.CurrentUICulture.Name.Length == 0)
        {
            CultureInfo.CurrentUICulture = Of(Variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value)));
        }
    }

    /// <summary>The language for what a terminal says, such as <c>zh_CN.UTF-8</c>.</summary>
    public static CultureInfo Of(string? terminal) =>
        CultureInfo.GetCultureInfo(terminal?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Languages.Chinese : Languages.English);
}
