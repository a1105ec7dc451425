using System.Collections.Immutable;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Domain.Statistics.ControlCharts;

/// <summary>How a chart is drawn and judged.</summary>
/// <param name="Polarity">Which direction is good.</param>
public sealed record ChartOptions(Polarity Polarity)
{
    /// <summary>The fewest points that may carry an icon.</summary>
    public const int LeastPoints = 12;

    /// <summary>What the process should reach; null for none.</summary>
    public double? Target { get; init; }

    /// <summary>
    /// Whether a moving range of 3.267 times the average or more is left out once before averaging again. On, as in the NHS package; its Excel tool has it off.
    /// </summary>
    public bool ScreenOutliers { get; init; } = true;

    /// <summary>
    /// Whether a point (by its index) beyond a limit is as rarely so far from the mean by chance alone as the limit says; null where limits are all there is to go by.
    /// </summary>
    public Func<int, double, bool>? IsRare { get; init; }

    /// <summary>The limits come from the first so many points of each phase, at least <see cref="LeastPoints"/>; null for all.</summary>
    public int? FixedAfter { get; init; }

    /// <summary>Later phases, by ascending start; empty for one phase.</summary>
    public ImmutableArray<ChartPhase> Phases { get; init; } = [];
}
