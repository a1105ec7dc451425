namespace Dashboard.Domain.Statistics.Indices;

/// <summary>
/// A fixed worst and best value of an indicator: <c>(x - low)/(high - low)</c>, or <c>(high - x)/(high - low)</c> where lower is better. Scores do not depend on
/// which areas or periods are looked at, so the live index uses them.
/// </summary>
public readonly record struct Goalposts
{
    /// <exception cref="ArgumentException">The ends are not finite or not ascending.</exception>
    public Goalposts(double low, double high, bool higherIsBetter = true)
    {
        if (!double.IsFinite(low) || !double.IsFinite(high) || low >= high)
        {
            throw new ArgumentException($"Goalposts must ascend: {low} to {high}.", nameof(low));
        }

        Low = low;
        High = high;
        HigherIsBetter = higherIsBetter;
    }

    /// <summary>Lower post, in the indicator's unit.</summary>
    public double Low { get; }

    /// <summary>Upper post.</summary>
    public double High { get; }

    /// <summary>Whether the upper post is the best.</summary>
    public bool HigherIsBetter { get; }

    /// <summary>Posts at the ends of a base period, for a min-max that stays fixed afterwards.</summary>
    public static Computed<Goalposts> OfBasePeriod(ReadOnlySpan<double> values, bool higherIsBetter = true) =>
        OrientedColumn.Of(values, positive: true).Then<Goalposts>(column => column.Lowest == column.Highest
            ? NotComputable.AllEqual
            : new Goalposts(column.Lowest, column.Highest, higherIsBetter));

    /// <summary>The score; with truncation never outside 0 to <paramref name="scale"/>. NaN in, NaN out: spans keep the missing that way.</summary>
    public double Score(double value, double scale = 1, bool truncate = true)
    {
        var score = HigherIsBetter ? (value - Low) / (High - Low) : (High - value) / (High - Low);
        return (truncate ? Math.Clamp(score, 0, 1) : score) * scale;
    }
}
