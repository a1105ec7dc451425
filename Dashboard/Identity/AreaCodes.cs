using Dashboard.Commands;
using Dashboard.Domain.Territory;

namespace Dashboard.Identity;

/// <summary>Reads the areas of a scope from an argument.</summary>
internal static class AreaCodes
{
    /// <summary>The codes, each of an area of the governing tree.</summary>
    /// <exception cref="CommandException">There is none, or one is unknown or statistical.</exception>
    public static string Read(TerritoryMap territory, string option, string text)
    {
        var codes = CommaList.Read(text);
        if (codes.Count == 0)
        {
            throw new CommandException(CommandWords.Of<IdentityText>("areas-empty", option));
        }

        foreach (var code in codes)
        {
            if (!territory.TryFind(code, out var area) || area.Partition != Partition.Governing || area.Code != code)
            {
                throw new CommandException(CommandWords.Of<IdentityText>("areas-unknown", option, code));
            }
        }

        return string.Join(',', codes);
    }
}
