using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Domain.Judgement.Targets;

namespace Dashboard.Domain.Judgement;

/// <summary>Everything that is said of one figure; equal by value.</summary>
/// <param name="Target">How it stands against its target.</param>
/// <param name="BenchmarkArea">Code of the area it is compared with; null where none may be seen.</param>
/// <param name="Benchmark">How it stands against that area.</param>
/// <param name="Signal">What a control chart says; null where none makes sense.</param>
public sealed record FigureVerdict(TargetVerdict Target, string? BenchmarkArea, BenchmarkVerdict Benchmark, FigureSignal? Signal);
