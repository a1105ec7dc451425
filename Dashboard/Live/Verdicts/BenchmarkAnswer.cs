namespace Dashboard.Live.Verdicts;

/// <summary>How a figure stands against a benchmark.</summary>
/// <param name="Area">Code of the area it is compared with; null where the reader may not see it.</param>
/// <param name="Outcome">better-998, better-95, similar, worse-95, worse-998, higher-998, higher-95, lower-95, lower-998 or not-compared.</param>
/// <param name="Method">How the interval was computed; null where nothing was compared.</param>
/// <param name="Reason">Why it was not compared, or why a difference is not told; null otherwise.</param>
public sealed record BenchmarkAnswer(string? Area, string Outcome, string? Method, string? Reason);
