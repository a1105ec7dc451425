namespace Dashboard.Domain.Statistics.Weights;

/// <summary>How near an area is to the ideal.</summary>
/// <param name="ToBest">Distance to the best value of every indicator.</param>
/// <param name="ToWorst">Distance to the worst.</param>
/// <param name="Closeness">0 (worst) to 1 (best): ToWorst / (ToBest + ToWorst).</param>
/// <param name="Rank">1 for the nearest; ties share the smallest.</param>
public readonly record struct IdealDistance(double ToBest, double ToWorst, double Closeness, int Rank);
