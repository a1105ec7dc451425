using Dashboard.Domain.WorkItems.Rows;

namespace Dashboard.Ingest.Files.Tables;

/// <summary>Knows a field by a name that is nearly its own, so that what a person meant to send is not passed over in silence.</summary>
internal static class FieldNames
{
    private static readonly Dictionary<string, Field> ByLetters = Fields.All.DistinctBy(field => LettersOf(field.Name)).ToDictionary(field => LettersOf(field.Name));

    /// <summary>The field that the name means but for letter case, spaces, signs and invisible marks; null when it means none.</summary>
    public static Field? Meant(string name) => ByLetters.GetValueOrDefault(LettersOf(name));

    private static string LettersOf(string name) =>
        string.Concat(name.Select(Plain).Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant));

    /// <summary>The plain form of a full-width letter, digit or sign.</summary>
    private static char Plain(char unit) => unit is >= '\uFF01' and <= '\uFF5E' ? (char)(unit - '\uFF01' + '!') : unit;
}
