namespace Dashboard.Domain.Statistics.Intervals;

/// <summary>
/// Limits of a number of events. Under ten (the raw value, 9.999 is under ten) exact by the chi-square distribution, from ten by Byar's approximation.
/// Sources: Breslow and Day 1987, IARC vol. II; Armitage and Berry 2002.
/// </summary>
internal static class PoissonLimits
{
    /// <summary>The number of events from which Byar's approximation is used.</summary>
    public const double ByarFrom = 10;

    private const int Whole = (int)ByarFrom;

    private static readonly (double Lower, double Upper)[] UsualLimits = ExactTable(ConfidenceLevel.Usual);

    private static readonly (double Lower, double Upper)[] ControlLimits = ExactTable(ConfidenceLevel.Control);

    /// <summary>
    /// Exact or Byar's limits. Byar's lower would be negative only from z = 9.38 at ten events, beyond every confidence short of certainty (z = 8.2).
    /// </summary>
    public static (double Lower, double Upper) Of(double events, ConfidenceLevel confidence)
    {
        if (events >= ByarFrom)
        {
            return Byar(events, confidence.Z);
        }

        var whole = (int)events;
        if (whole == events && confidence == ConfidenceLevel.Usual)
        {
            return UsualLimits[whole];
        }

        return whole == events && confidence == ConfidenceLevel.Control ? ControlLimits[whole] : Exact(events, confidence.Tail);
    }

    /// <summary><c>lower = χ²(tail; 2x) / 2</c>, <c>upper = χ²(1 - tail; 2x + 2) / 2</c>.</summary>
    public static (double Lower, double Upper) Exact(double events, double tail) =>
        (Quantiles.ChiSquare(tail, 2 * events) / 2, Quantiles.ChiSquare(1 - tail, (2 * events) + 2) / 2);

    /// <summary><c>lower = x (1 - 1/9x - z/3√x)³</c>, <c>upper = y (1 - 1/9y + z/3√y)³</c> with y = x + 1.</summary>
    public static (double Lower, double Upper) Byar(double events, double z)
    {
        var next = events + 1;
        var low = 1 - (1 / (9 * events)) - (z / (3 * Math.Sqrt(events)));
        var high = 1 - (1 / (9 * next)) + (z / (3 * Math.Sqrt(next)));
        return (events * low * low * low, next * high * high * high);
    }

    private static (double Lower, double Upper)[] ExactTable(ConfidenceLevel confidence)
    {
        var table = new (double Lower, double Upper)[Whole];
        for (var events = 0; events < Whole; events++)
        {
            table[events] = Exact(events, confidence.Tail);
        }

        return table;
    }
}
