using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Dashboard.Domain;

/// <summary>
/// The words that stand for the members of an enumeration outside the program: in rows, addresses, answers and codes. A word is the member's
/// name in kebab case, unless the member itself says another (<see cref="JsonStringEnumMemberNameAttribute"/>).
/// </summary>
public static class WireWords
{
    /// <summary>The word of a member.</summary>
    public static string Of<T>(T member)
        where T : struct, Enum => Table<T>.ByMember[member];

    /// <summary>The word of a member; null for none.</summary>
    [return: NotNullIfNotNull(nameof(member))]
    public static string? Of<T>(T? member)
        where T : struct, Enum => member is { } known ? Of(known) : null;

    /// <summary>The first member of that word, written exactly so; false when it is none of them.</summary>
    public static bool TryRead<T>(string? word, out T member)
        where T : struct, Enum
    {
        member = default;
        return word is not null && Table<T>.ByWord.TryGetValue(word, out member);
    }

    /// <summary>Every word, in the order of the members.</summary>
    public static ImmutableArray<string> All<T>()
        where T : struct, Enum => Table<T>.Words;

    private static class Table<T>
        where T : struct, Enum
    {
        public static readonly FrozenDictionary<T, string> ByMember = Enum.GetValues<T>().ToFrozenDictionary(member => member, WordOf);

        public static readonly ImmutableArray<string> Words = [.. Enum.GetValues<T>().Select(WordOf).Distinct(StringComparer.Ordinal)];

        public static readonly FrozenDictionary<string, T> ByWord =
            Words.ToFrozenDictionary(word => word, word => Enum.GetValues<T>().First(member => ByMember[member] == word), StringComparer.Ordinal);

        private static string WordOf(T member)
        {
            var name = Enum.GetName(member)!;
            return typeof(T).GetField(name)!.GetCustomAttribute<JsonStringEnumMemberNameAttribute>()?.Name ?? JsonNamingPolicy.KebabCaseLower.ConvertName(name);
        }
    }
}
