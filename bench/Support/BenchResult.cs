namespace Dashboard.Bench.Support;

/// <summary>What a benchmark found.</summary>
/// <param name="Ratio">The figure that the goal is about, as text.</param>
/// <param name="IsMet">Whether it meets the goal.</param>
/// <param name="Detail">The absolute figures behind it.</param>
internal sealed record BenchResult(string Ratio, bool IsMet, string Detail);
