using System.Collections.Frozen;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;

namespace Dashboard.Data.Changes;

/// <summary>The periods that nights have frozen, with the sequence of each. Immutable.</summary>
public sealed class ClosedPeriods(IEnumerable<KeyValuePair<Period, long>> frozen) : IClosedPeriods
{
    /// <summary>No period is closed.</summary>
    public static ClosedPeriods None { get; } = new([]);

    private readonly FrozenDictionary<Period, long> sequences = frozen.ToFrozenDictionary();

    /// <summary>How many there are.</summary>
    public int Count => sequences.Count;

    /// <inheritdoc/>
    public bool IsFinal(Period period) => sequences.ContainsKey(period);

    /// <summary>The sequence at which the period's figures were frozen; null while it is open.</summary>
    public long? FrozenAt(Period period) => sequences.TryGetValue(period, out var sequence) ? sequence : null;

    /// <summary>What had been frozen when the log stood at <paramref name="sequence"/>.</summary>
    public ClosedPeriods AsOf(long sequence) => new(sequences.Where(period => period.Value <= sequence));
}
