using System.Globalization;

namespace Dashboard.Ui.Figures;

/// <summary>The geometry of a sparkline: values to points in a box, with gaps where a value is missing.</summary>
public sealed class SparkPath
{
    /// <summary>Width and height of the box in its own units; css gives the size on screen with the same ratio.</summary>
    public const double Width = 136, Height = 42;

    private const double Side = 5, Edge = 5;

    // A target further away than this many spans of the line would press the line flat; the bar below the card shows it anyway.
    private const double FarthestTarget = 2;

    private readonly double low;
    private readonly double high;
    private readonly IReadOnlyList<double?> values;

    /// <param name="values">Oldest first; null is missing.</param>
    /// <param name="target">A level to show when it is not far off; null for none.</param>
    /// <param name="band">Control limits that must lie inside the box; null for none.</param>
    public SparkPath(IReadOnlyList<double?> values, double? target, (double Lower, double Upper)? band = null)
    {
        this.values = values;
        var known = values.OfType<double>().Concat(band is { } limits ? [limits.Lower, limits.Upper] : []).ToList();
        (low, high) = known.Count == 0 ? (0, 1) : (known.Min(), known.Max());
        if (target is { } level && level >= low - ((high - low) * FarthestTarget) && level <= high + ((high - low) * FarthestTarget))
        {
            (low, high, Target) = (Math.Min(low, level), Math.Max(high, level), level);
        }

        Line = WriteLine();
        Last = values.Count > 0 && values[^1] is { } last ? (X(values.Count - 1), Y(last)) : null;
        Known = values.Count(value => value is not null);
    }

    /// <summary>The <c>d</c> of the line; empty when nothing can be drawn.</summary>
    public string Line { get; }

    /// <summary>The newest point; null when it is missing.</summary>
    public (double X, double Y)? Last { get; }

    /// <summary>The target's level; null when there is none or it lies far off.</summary>
    public double? Target { get; }

    /// <summary>How many values there are.</summary>
    public int Known { get; }

    /// <summary>The place of a known value; null when it is missing.</summary>
    public (double X, double Y)? At(int index) => values[index] is { } value ? (X(index), Y(value)) : null;

    /// <summary>Where a value of that index stands.</summary>
    public double X(int index) => values.Count < 2 ? Width - Side : Side + (index * (Width - (2 * Side)) / (values.Count - 1));

    /// <summary>The height of a level.</summary>
    public double Y(double value) => high == low ? Height / 2 : Height - Edge - ((value - low) / (high - low) * (Height - (2 * Edge)));

    /// <summary>A coordinate as SVG writes it.</summary>
    public static string Text(double coordinate) => Math.Round(coordinate, 1).ToString(CultureInfo.InvariantCulture);

    private string WriteLine()
    {
        var path = "";
        var drawing = false;
        for (var i = 0; i < values.Count; i++)
        {
            if (values[i] is { } value)
            {
                path += $"{(drawing ? 'L' : 'M')}{Text(X(i))} {Text(Y(value))}";
            }

            drawing = values[i] is not null;
        }

        return path;
    }
}
