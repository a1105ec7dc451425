using Dashboard.Domain.Territory;

namespace Dashboard.Live.Verdicts;

/// <summary>A figure asked for, with or without what is said of it.</summary>
/// <param name="Figure">The figure.</param>
/// <param name="IsJudged">Whether a verdict is asked for; a measure never has one.</param>
/// <param name="Benchmark">The area it is compared with; null for none.</param>
public readonly record struct VerdictQuery(FigureQuery Figure, bool IsJudged, Area? Benchmark);
