namespace Dashboard.Domain.Statistics.Funnels;

/// <summary>
/// The four limits at one size. Unclamped limits judge; clamped ones are drawn. An upper limit may be infinite (a rate of very few events).
/// </summary>
/// <param name="LowControl">Lower 99.8 % limit.</param>
/// <param name="LowWarning">Lower 95 % limit.</param>
/// <param name="HighWarning">Upper 95 % limit.</param>
/// <param name="HighControl">Upper 99.8 % limit.</param>
public readonly record struct FunnelLimits(double LowControl, double LowWarning, double HighWarning, double HighControl)
{
    /// <summary>Where a value lies against these limits; a value equal to a limit is inside.</summary>
    public FunnelSignal SignalOf(double value) =>
        value < LowControl ? FunnelSignal.LowControl
        : value < LowWarning ? FunnelSignal.LowWarning
        : value > HighControl ? FunnelSignal.HighControl
        : value > HighWarning ? FunnelSignal.HighWarning
        : FunnelSignal.NotSignificant;

    /// <summary>The same limits kept between 0 and a ceiling, for drawing.</summary>
    public FunnelLimits ClampedTo(double ceiling) => new(
        Math.Clamp(LowControl, 0, ceiling),
        Math.Clamp(LowWarning, 0, ceiling),
        Math.Clamp(HighWarning, 0, ceiling),
        Math.Clamp(HighControl, 0, ceiling));
}
