using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;

namespace Dashboard.Domain.Judgement.Benchmarks;

/// <summary>How a figure stands against a benchmark, and by what that was told.</summary>
/// <param name="Outcome">Where it stands.</param>
/// <param name="Method">How the intervals were computed; null where none was compared.</param>
/// <param name="Reason">Why there is no judgement; null where there is one.</param>
public readonly record struct BenchmarkVerdict(Standing Outcome, IntervalMethod? Method, NotComputable? Reason);
