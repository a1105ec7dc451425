using Dashboard.Commands;
using Dashboard.Domain;

namespace Dashboard.Identity.Keys;

/// <summary>The rights of a key in the words of the commands.</summary>
internal static class KeyRights
{
    /// <summary>Reading brings the records behind the figures; a wall that needs only the figures is given those.</summary>
    private static readonly Dictionary<string, Rights> ByWord = new(StringComparer.OrdinalIgnoreCase)
    {
        ["read"] = Rights.Read | Rights.Records,
        ["figures"] = Rights.Read,
        ["records"] = Rights.Records,
        ["export"] = Rights.Export,
        ["write"] = Rights.Write,
        ["operate"] = Rights.Operate,
    };

    public static string Allowed { get; } = string.Join(", ", ByWord.Keys);

    public static Rights Read(string text)
    {
        var rights = Rights.None;
        foreach (var word in CommaList.Read(text))
        {
            rights |= ByWord.TryGetValue(word, out var right)
                ? right
                : throw new CommandException(CommandWords.Of<KeyText>("rights-unknown", word, Allowed));
        }

        return rights == Rights.None ? throw new CommandException(CommandWords.Of<KeyText>("rights-empty", Allowed)) : rights;
    }

    public static string Words(Rights rights) =>
        string.Join(',', Enum.GetValues<Rights>().Where(right => right != Rights.None && (rights & right) != 0).Select(WireWords.Of));
}
