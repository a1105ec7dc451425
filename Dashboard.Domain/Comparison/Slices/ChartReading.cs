using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.ControlCharts;

namespace Dashboard.Domain.Comparison.Slices;

/// <summary>What the control chart of one series says, without its points.</summary>
/// <param name="Limits">The lines, or why there are none.</param>
/// <param name="Last">The rule that the last point breaks.</param>
/// <param name="Variation">Icon of the last point, or why there is none.</param>
/// <param name="Assurance">Icon of the target, or why there is none.</param>
public readonly record struct ChartReading(
    Computed<ChartLimits> Limits,
    SpecialCause Last,
    Computed<VariationIcon> Variation,
    Computed<AssuranceIcon> Assurance);
