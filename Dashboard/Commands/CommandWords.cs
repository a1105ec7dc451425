using System.Globalization;
using System.Resources;

namespace Dashboard.Commands;

/// <summary>What commands say, in the language of the terminal. Read from the resources directly: some of it is said before there are services.</summary>
internal static class CommandWords
{
    /// <summary>The sentence with that key among those of every command.</summary>
    public static string Of(string key, params object[] details) => Of<CommandText>(key, details);

    /// <summary>The sentence with that key among those of a room; Chinese where Chinese is spoken, else English.</summary>
    public static string Of<TText>(string key, params object[] details) => string.Format(
        CultureInfo.InvariantCulture, Room<TText>.Texts.GetString(key, CommandLanguage.Current) ?? throw new ArgumentException(key, nameof(key)), details);

    private static class Room<TText>
    {
        public static readonly ResourceManager Texts = new(typeof(TText));
    }
}
