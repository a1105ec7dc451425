using System.Text.Json;

namespace Dashboard.Features.Api.Parameters;

/// <summary>The words that stand for the members of an enumeration in addresses and answers.</summary>
internal static class Words<T>
    where T : struct, Enum
{
    private static readonly Dictionary<string, T> ByWord =
        Enum.GetValues<T>().ToDictionary(member => JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString()), StringComparer.Ordinal);

    private static readonly Dictionary<T, string> ByMember = ByWord.ToDictionary(pair => pair.Value, pair => pair.Key);

    /// <summary>All words, for the sentence about what is allowed.</summary>
    public static string All { get; } = string.Join(", ", ByWord.Keys);

    public static string Of(T member) => ByMember[member];

    /// <summary>Reads a parameter; null when it is not given.</summary>
    /// <exception cref="BadParameterException">It is none of the words.</exception>
    public static T? Read(string parameter, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return ByWord.TryGetValue(text, out var member) ? member : throw new BadParameterException(parameter, text, "AllowedWords", All);
    }
}
