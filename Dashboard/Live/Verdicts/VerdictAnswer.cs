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
            VerdictWords.Of(verdict.Target.Standing),
            new BenchmarkAnswer(verdict.BenchmarkArea, VerdictWords.Of(outcome.Outcome), VerdictWords.Of(outcome.Method), VerdictWords.Of(outcome.Reason)),
            signal is null
                ? new SignalAnswer(null, null, null, null, null, null, VerdictWords.Of(NotComputable.AccumulatesOverYear))
                : new SignalAnswer(
                    signal.Variation is null ? null : VerdictWords.Of(signal.Cause),
                    VerdictWords.Of(signal.Variation),
                    VerdictWords.Of(signal.Assurance),
                    signal.Limits?.Mean,
                    signal.Limits?.Lower,
                    signal.Limits?.Upper,
                    VerdictWords.Of(signal.Silence ?? signal.Earlier)));
    }
}
