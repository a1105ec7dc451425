using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement.Trends;

namespace Dashboard.Features.Indicators.Analysis.Trends;

/// <summary>Where an indicator is going, over closed periods only.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Annual">Over years; null unless it is returned for years or looked at by years.</param>
/// <param name="Steps">Over months or quarters; null for what is returned for years.</param>
public sealed record TrendView(Indicator Indicator, YearTrend? Annual, StepTrend? Steps);
