using Dashboard.Domain;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Statistics;

namespace Dashboard.Live.Verdicts;

/// <summary>The verdict on a figure as the interface and the hub answer it; what cannot be judged is null, with its reason.</summary>
/// <param name="Target">met, missed, not-due or none.</param>
/// <param name="Benchmark">How it stands against the area above.</param>
/// <param name="Signal">What its control chart says.</param>
public sealed record VerdictAnswer(string Target, BenchmarkAnswer Benchmark, SignalAnswer Signal)
{
    /// <summary>The verdict in words of the interface.</summary>
    public static VerdictAnswer Of(FigureVerdict verdict)
    {
        ArgumentNullException.ThrowIfNull(verdict);
        var (outcome, signal) = (verdict.Benchmark, verdict.Signal);
        return new VerdictAnswer(
            WireWords.Of(verdict.Target.Standing),
            new BenchmarkAnswer(verdict.BenchmarkArea, WireWords.Of(outcome.Outcome), WireWords.Of(outcome.Method), WireWords.Of(outcome.Reason)),
            signal is null
                ? new SignalAnswer(null, null, null, null, null, null, WireWords.Of(NotComputable.AccumulatesOverYear))
                : new SignalAnswer(
                    signal.Variation is null ? null : WireWords.Of(signal.Cause),
                    WireWords.Of(signal.Variation),
                    WireWords.Of(signal.Assurance),
                    signal.Limits?.Mean,
                    signal.Limits?.Lower,
                    signal.Limits?.Upper,
                    WireWords.Of(signal.Silence ?? signal.Earlier)));
    }
}
