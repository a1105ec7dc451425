using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement;

namespace Dashboard.Domain.Attention;

/// <summary>An area that stands clearly apart from the whole in one indicator.</summary>
/// <param name="Indicator">In what.</param>
/// <param name="Of">Where, and how.</param>
/// <param name="Benchmark">The whole.</param>
/// <param name="Distance">Distance from the whole in half widths of the 95 % interval: what makes one more marked than another.</param>
public sealed record Standout(Indicator Indicator, AreaFigure Of, AreaFigure Benchmark, double Distance);
