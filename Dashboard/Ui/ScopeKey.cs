using Dashboard.Domain.Territory;
using Dashboard.Identity;

namespace Dashboard.Ui;

/// <summary>The scope of a reader as part of a snapshot's key: readers of one scope share a snapshot, no reader gets another scope's.</summary>
/// <param name="Roots">Codes of the roots, separated by commas.</param>
public readonly record struct ScopeKey(string Roots)
{
    /// <summary>The scope of a reader.</summary>
    public static ScopeKey Of(Reader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return new ScopeKey(string.Join(',', reader.Scope.Roots.Select(root => root.Code)));
    }

    /// <summary>A reader of that scope who may see figures and nothing else.</summary>
    public Reader ToReader(TerritoryMap territory)
    {
        ArgumentNullException.ThrowIfNull(territory);
        return new Reader("board", AreaScope.Of(Roots.Split(',').Select(code => Find(code, territory))), Rights.Read);
    }

    private static Area Find(string code, TerritoryMap territory) =>
        territory.TryFind(code, out var area) ? area : throw new ArgumentException($"The territory has no area '{code}'.", nameof(code));
}
