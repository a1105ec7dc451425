namespace Dashboard.Domain.Comparison.Slices;

/// <summary>A table of one indicator: areas by periods, all periods of an area beside each other. In its spans NaN is missing.</summary>
public readonly record struct SliceShape
{
    /// <exception cref="ArgumentOutOfRangeException">A side is under 1.</exception>
    public SliceShape(int areas, int periods)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(areas, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(periods, 1);
        Areas = areas;
        Periods = periods;
    }

    /// <summary>Rows.</summary>
    public int Areas { get; }

    /// <summary>Columns, in time order.</summary>
    public int Periods { get; }

    /// <summary>Cells of the table.</summary>
    public int Cells => Areas * Periods;

    internal void Require(int length, string name)
    {
        if (length != Cells)
        {
            throw new ArgumentException($"Expected {Cells} cells, got {length}.", name);
        }
    }
}
