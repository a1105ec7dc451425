using System.Collections.Frozen;

namespace Dashboard.Domain.Judgement.Signals;

/// <summary>The phases in force of all charts. Immutable; a new one takes its place when a person starts or withdraws a phase.</summary>
public sealed class StartedPhases
{
    private readonly FrozenDictionary<(string Indicator, string Area), StartedPhase[]> phases;

    /// <param name="started">In any order.</param>
    public StartedPhases(IEnumerable<(string Indicator, string Area, StartedPhase Phase)> started) =>
        phases = started.GroupBy(one => (one.Indicator, one.Area)).ToFrozenDictionary(
            chart => chart.Key,
            chart => chart.Select(one => one.Phase).OrderBy(phase => phase.FirstDay).ToArray());

    /// <summary>Nobody has started any.</summary>
    public static StartedPhases None { get; } = new([]);

    /// <summary>The phases of one chart by first day; empty for none.</summary>
    public IReadOnlyList<StartedPhase> Of(string indicator, string area) => phases.TryGetValue((indicator, area), out var found) ? found : [];
}
