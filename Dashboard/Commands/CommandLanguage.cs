using System.Globalization;
using Dashboard.Identity.Protection;

namespace Dashboard.Commands;

/// <summary>Commands speak the language of the terminal: Chinese where that is Chinese, else English, as their results are.</summary>
internal static class CommandLanguage
{
    /// <summary>Where a terminal says its language, the first that says anything; the runtime of the program reads none of them.</summary>
    private static readonly string[] Variables = ["LC_ALL", "LC_MESSAGES", "LANG"];

    /// <summary>The one in use, else that of the terminal.</summary>
    public static CultureInfo Current => CultureInfo.CurrentUICulture.Name is { Length: > 0 } used
        ? Of(used)
        : Of(Variables.Select(Environment.GetEnvironmentVariable).FirstOrDefault(value => !string.IsNullOrEmpty(value)));

    /// <summary>Takes effect for the caller and what it calls.</summary>
    public static void Use() => CultureInfo.CurrentUICulture = Current;

    /// <summary>The language for what a terminal says, such as <c>zh_CN.UTF-8</c>.</summary>
    public static CultureInfo Of(string? terminal) =>
        CultureInfo.GetCultureInfo(terminal?.StartsWith("zh", StringComparison.OrdinalIgnoreCase) == true ? Languages.Chinese : Languages.English);
}
