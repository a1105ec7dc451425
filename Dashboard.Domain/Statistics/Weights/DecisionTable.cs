namespace Dashboard.Domain.Statistics.Weights;

/// <summary>Areas (rows) by indicators (columns), with the direction of each indicator.</summary>
public sealed class DecisionTable
{
    private readonly double[] cells;
    private readonly bool[] benefit;

    /// <param name="cells">Values row by row. NaN is missing.</param>
    /// <param name="benefit">For each column whether higher is better.</param>
    /// <exception cref="ArgumentException">The values do not fill whole rows.</exception>
    public DecisionTable(ReadOnlySpan<double> cells, ReadOnlySpan<bool> benefit)
    {
        if (benefit.IsEmpty || cells.Length % benefit.Length != 0)
        {
            throw new ArgumentException("The values do not fill whole rows.", nameof(cells));
        }

        this.cells = cells.ToArray();
        this.benefit = benefit.ToArray();
    }

    /// <summary>Areas.</summary>
    public int Rows => cells.Length / benefit.Length;

    /// <summary>Indicators.</summary>
    public int Columns => benefit.Length;

    /// <summary>The value of an area's indicator; NaN is missing.</summary>
    public double this[int row, int column] => cells[(row * Columns) + column];

    /// <summary>Whether higher is better.</summary>
    public bool IsBenefit(int column) => benefit[column];

    /// <summary>The first thing that rules a table out as it stands; null when every value is finite and there are two rows.</summary>
    internal NotComputable? Fault()
    {
        foreach (var cell in cells)
        {
            if (!double.IsFinite(cell))
            {
                return double.IsNaN(cell) ? NotComputable.NoData : NotComputable.OutOfRange;
            }
        }

        return Rows < 2 ? NotComputable.TooFewPoints : null;
    }

    internal double[] Column(int column)
    {
        var values = new double[Rows];
        for (var row = 0; row < Rows; row++)
        {
            values[row] = this[row, column];
        }

        return values;
    }

    /// <summary>The column from 0 (worst) to 1 (best); null when it is constant.</summary>
    internal double[]? Oriented(int column)
    {
        var values = Column(column);
        double lowest = values.Min(), highest = values.Max();
        if (lowest == highest)
        {
            return null;
        }

        for (var row = 0; row < values.Length; row++)
        {
            values[row] = (benefit[column] ? values[row] - lowest : highest - values[row]) / (highest - lowest);
        }

        return values;
    }
}
