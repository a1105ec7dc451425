namespace Dashboard.Domain.Territory;

/// <summary>A run of cell ordinals: <paramref name="Start"/> inclusive, <paramref name="End"/> exclusive.</summary>
public readonly record struct CellRange(int Start, int End)
{
    /// <summary>How many cells the run holds.</summary>
    public int Length => End - Start;

    /// <summary>Whether the ordinal lies in the run.</summary>
    public bool Contains(int ordinal) => ordinal >= Start && ordinal < End;
}
