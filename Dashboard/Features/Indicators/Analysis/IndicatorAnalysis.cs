using Dashboard.Features.Indicators.Analysis.Composites;
using Dashboard.Features.Indicators.Analysis.Concentration;
using Dashboard.Features.Indicators.Analysis.Inequality;
using Dashboard.Features.Indicators.Analysis.Trends;

namespace Dashboard.Features.Indicators.Analysis;

/// <summary>What statistics say beyond the figure itself. Equal by value, so that a panel is drawn again only when what it says changed.</summary>
/// <param name="Trend">Where the series is going.</param>
/// <param name="Coupling">C, T and D; null for other indicators.</param>
/// <param name="Obstacles">What holds an index back; null for other indicators.</param>
/// <param name="Sensitivity">How firm the ranking of the areas below is; null unless it is the total index with areas below.</param>
/// <param name="Concentration">Who sends tasks to communities; null for other indicators.</param>
/// <param name="Inequality">Where the inequality of an amount per head lies; null for other indicators.</param>
public sealed record IndicatorAnalysis(
    TrendView Trend,
    CouplingView? Coupling,
    ObstacleView? Obstacles,
    SensitivityView? Sensitivity,
    ConcentrationView? Concentration,
    InequalityView? Inequality);
