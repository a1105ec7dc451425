namespace Dashboard.Features.Indicators.Analysis;

/// <summary>Texts of what is computed from an indicator's figures: trend, obstacles, sensitivity, concentration, inequality.</summary>
public sealed class AnalysisText;
