namespace Dashboard.Features.Indicators.Analysis;

/// <summary>What statistics say beyond the figure itself. Equal by value, so that a panel is drawn again only when what it says changed.</summary>
/// <param name="Trend">Where the series is going; null where no series of closed periods exists to ask it of.</param>
public sealed record IndicatorAnalysis(TrendView? Trend);
