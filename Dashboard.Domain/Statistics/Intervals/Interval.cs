namespace Dashboard.Domain.Statistics.Intervals;

/// <summary>A range of values; both ends belong to it.</summary>
public readonly record struct Interval
{
    /// <exception cref="ArgumentOutOfRangeException">An end is not finite, or the lower is above the upper.</exception>
    public Interval(double lower, double upper)
    {
        if (!double.IsFinite(lower) || !double.IsFinite(upper) || lower > upper)
        {
            throw new ArgumentOutOfRangeException(nameof(lower), $"Not an interval: {lower} to {upper}.");
        }

        Lower = lower;
        Upper = upper;
    }

    /// <summary>Lower end, in the unit of the value.</summary>
    public double Lower { get; }

    /// <summary>Upper end, in the unit of the value.</summary>
    public double Upper { get; }

    /// <summary>Upper less lower end; 0 for a single value.</summary>
    public double Width => Upper - Lower;

    /// <summary>Whether the value lies inside; both ends count.</summary>
    public bool Contains(double value) => value >= Lower && value <= Upper;

    /// <summary>Whether the two share a value; touching counts.</summary>
    public bool Overlaps(Interval other) => Lower <= other.Upper && other.Lower <= Upper;
}
