using System.Globalization;

namespace Dashboard.Features.Boards.Overview;

/// <summary>
/// The geometry of one core and three governances: three spokes of one scale around the core, and a circle at the mean of the three. Only the
/// distance to that circle is drawn thick, so balance shows as nothing thick at all.
/// </summary>
public sealed class GovernanceDrawing
{
    public const double CentreX = 183, CentreY = 118, Inner = 33, Outer = 104;

    private static readonly double[] Angles = [-90, 30, 150];

    private readonly double low;

    /// <param name="scores">Three scores, 0 to 100, in the order of the spokes: up, right below, left below.</param>
    public GovernanceDrawing(IReadOnlyList<double> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        Scores = scores;
        Mean = scores.Average();

        // Half the scale where all stand in its upper half: small differences are what the picture is for.
        low = scores.Min() >= 50 ? 50 : 0;
        Rings = low == 50 ? [60, 70, 80, 90, 100] : [20, 40, 60, 80, 100];
    }

    public IReadOnlyList<double> Scores { get; }

    public double Mean { get; }

    /// <summary>Levels that get a ring.</summary>
    public IReadOnlyList<int> Rings { get; }

    /// <summary>Distance of a level from the centre.</summary>
    public double Radius(double level) => Inner + ((Math.Clamp(level, low, 100) - low) / (100 - low) * (Outer - Inner));

    /// <summary>The area between the three scores, as an SVG path.</summary>
    public string Triangle => "M" + string.Join('L', Enumerable.Range(0, 3).Select(i => Text(Point(i, Radius(Scores[i]))))) + "Z";

    /// <summary>A point on a spoke.</summary>
    public static (double X, double Y) Point(int spoke, double radius)
    {
        var angle = Angles[spoke] * Math.PI / 180;
        return (CentreX + (radius * Math.Cos(angle)), CentreY + (radius * Math.Sin(angle)));
    }

    /// <summary>The thick piece between a score and the mean: its length, and where and how it is turned.</summary>
    public (double Length, string Transform) Gap(int spoke)
    {
        var (own, mean) = (Radius(Scores[spoke]), Radius(Mean));
        var (x, y) = Point(spoke, (own + mean) / 2);
        return (Math.Abs(own - mean), string.Create(CultureInfo.InvariantCulture, $"translate({x:0.#} {y:0.#}) rotate({Angles[spoke]})"));
    }

    private static string Text((double X, double Y) point) => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#} {point.Y:0.#}");
}
