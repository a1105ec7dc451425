using Dashboard.Domain.Catalogue;

namespace Dashboard.Domain.Comparison.Slices;

/// <summary>What to work out for a slice.</summary>
/// <param name="Interval">Which interval.</param>
/// <param name="Polarity">Which direction is good.</param>
/// <param name="Multiplier">100 for per cent.</param>
/// <param name="Target">Target for the assurance icon; null for none.</param>
/// <param name="BenchmarkArea">Row of the area that is the benchmark (it is not compared with itself); null when it is not in the slice.</param>
public readonly record struct SliceQuestion(SliceInterval Interval, Polarity Polarity, double Multiplier, double? Target = null, int? BenchmarkArea = null);
