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
            throw new CommandException($"{option} is empty; allowed: one or several area codes such as 5101, 510104, CD-GX.");
        }

        foreach (var code in codes)
        {
            if (!territory.TryFind(code, out var area) || area.Partition != Partition.Governing || area.Code != code)
            {
                throw new CommandException(
                    $"{option}: '{code}' is not an area of the governing tree; allowed: 5101, a district such as 510104 or CD-GX, nine digits or twelve digits.");
            }
        }

        return string.Join(',', codes);
    }
}
