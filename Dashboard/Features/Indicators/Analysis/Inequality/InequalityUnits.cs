namespace Dashboard.Features.Indicators.Analysis.Inequality;

/// <summary>What stands behind a computation of inequality.</summary>
/// <param name="Used">Units that entered it.</param>
/// <param name="Zero">Those among them that have nothing: they are kept.</param>
/// <param name="Missing">Units whose amount or population is not known.</param>
public readonly record struct InequalityUnits(int Used, int Zero, int Missing);
