using Dashboard.Domain.Statistics.ControlCharts;

namespace Dashboard.Domain.Judgement.Signals;

/// <summary>A stretch of a chart with limits of its own.</summary>
/// <param name="First">Index of its first figure.</param>
/// <param name="Last">Index of its last figure, inclusive.</param>
/// <param name="Limits">Its limits; null where it has too few figures to judge.</param>
/// <param name="Start">Who started it and why; null for the stretch before any start.</param>
public sealed record SignalPhase(int First, int Last, ChartLimits? Limits, StartedPhase? Start);
