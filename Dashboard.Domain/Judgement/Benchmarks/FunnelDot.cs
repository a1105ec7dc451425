using Dashboard.Domain.Statistics.Funnels;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Judgement.Benchmarks;

/// <summary>One area in a funnel. Equal by value.</summary>
/// <param name="Area">Where.</param>
/// <param name="Point">Its figure and limits.</param>
/// <param name="Side">-1 clearly below, 1 clearly above, 0 inside: outside the 99.8 % limits and, counted exactly, as rare as they say.</param>
public sealed record FunnelDot(Area Area, FunnelPoint Point, int Side)
{
    /// <summary>The dot of an area whose cases are whole numbers.</summary>
    public static FunnelDot Of(Area area, FunnelPoint point, double baseline)
    {
        var (count, size) = ((int)point.Count, (int)point.Size);
        var side = point.Signal switch
        {
            FunnelSignal.LowControl when BinomialTail.AtMost(count, size, baseline) <= BinomialTail.Control => -1,
            FunnelSignal.HighControl when BinomialTail.AtLeast(count, size, baseline) <= BinomialTail.Control => 1,
            _ => 0,
        };
        return new FunnelDot(area, point, side);
    }
}
