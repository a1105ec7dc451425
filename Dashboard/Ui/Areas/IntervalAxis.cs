using System.Globalization;

namespace Dashboard.Ui.Areas;

/// <summary>A cut axis for dots with intervals: it begins where the figures do, which a bar must never do.</summary>
public sealed class IntervalAxis
{
    private const int TickGoal = 4;

    /// <param name="levels">Every level that must lie on the axis.</param>
    /// <param name="least">What the quantity cannot fall below; null for no such bound.</param>
    /// <param name="most">What it cannot exceed (100 for per cent); null for no such bound.</param>
    public IntervalAxis(IEnumerable<double> levels, double? least, double? most)
    {
        var known = levels.ToList();
        var (low, high) = known.Count == 0 ? (0d, 1d) : (known.Min(), known.Max());

        // Equal values differ by rounding noise, which an axis would blow up.
        if (high - low <= 1e-9 * Math.Max(Math.Abs(low), Math.Abs(high)))
        {
            (low, high) = (low - Math.Max(1, Math.Abs(low) * 0.05), high + Math.Max(1, Math.Abs(high) * 0.05));
        }

        Step = NiceStep((high - low) / TickGoal);
        Low = Bound(Math.Round(Math.Floor(low / Step) * Step, 10), least, Math.Max);
        High = Bound(Math.Round(Math.Ceiling(high / Step) * Step, 10), most, Math.Min);
        Ticks = [.. Steps()];
    }

    public double Low { get; }

    public double High { get; }

    public double Step { get; }

    /// <summary>Round levels, from low to high.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>Digits a tick needs after the point.</summary>
    public int Decimals => Math.Max(0, (int)Math.Ceiling(-Math.Log10(Step) - 1e-9));

    /// <summary>Place of a level in per cent of the axis, kept on it.</summary>
    public double At(double level) => High == Low ? 50 : Math.Clamp((level - Low) / (High - Low) * 100, 0, 100);

    /// <summary>The place as css writes it.</summary>
    public string Css(double level) => Math.Round(At(level), 2).ToString(CultureInfo.InvariantCulture) + "%";

    /// <summary>The width between two levels as css writes it.</summary>
    public string Css(double from, double to) => Math.Round(Math.Max(0, At(to) - At(from)), 2).ToString(CultureInfo.InvariantCulture) + "%";

    private static double Bound(double level, double? bound, Func<double, double, double> inside) => bound is { } limit ? inside(level, limit) : level;

    private static double NiceStep(double rough)
    {
        var magnitude = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var lead = rough / magnitude;
        return magnitude * (lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10);
    }

    private IEnumerable<double> Steps()
    {
        for (var tick = Math.Ceiling((Low / Step) - 1e-9) * Step; tick <= High + (Step * 1e-9); tick += Step)
        {
            yield return Math.Round(tick, 10);
        }
    }
}
