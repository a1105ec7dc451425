using Dashboard.Domain;

namespace Dashboard.Features.Api.Parameters;

/// <summary>Parameters that hold a word for a member of an enumeration.</summary>
internal static class Words<T>
    where T : struct, Enum
{
    private static readonly string All = string.Join(", ", WireWords.All<T>());

    /// <summary>Reads a parameter; null when it is not given.</summary>
    /// <exception cref="BadParameterException">It is none of the words.</exception>
    public static T? Read(string parameter, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        return WireWords.TryRead(text, out T member) ? member : throw new BadParameterException(parameter, text, "AllowedWords", All);
    }
}
