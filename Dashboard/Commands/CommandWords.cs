using System.Globalization;
using System.Resources;

namespace Dashboard.Commands;

/// <summary>What commands say, in the language of the terminal. Read from the resources directly: some of it is said before there are services.</summary>
internal static class CommandWords
{
    private static readonly ResourceManager Texts = new(typeof(CommandText));

    /// <summary>The sentence with that key; Chinese where Chinese is spoken, else English.</summary>
    public static string Of(string key, params object[] details)
    {
        var language = CommandLanguage.Of(CultureInfo.CurrentUICulture.Name);
        return string.Format(CultureInfo.InvariantCulture, Texts.GetString(key, language) ?? throw new ArgumentException(key, nameof(key)), details);
    }
}
