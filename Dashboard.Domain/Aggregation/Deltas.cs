using System.Collections;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Dashboard.Domain.Aggregation;

/// <summary>
/// What a change does to the amounts: contributions added, and those of former versions withdrawn. The one place where the sign of a
/// contribution is turned, so that what was added can always be taken back exactly.
/// </summary>
/// <remarks>In the order given until <see cref="Net"/> or <see cref="Pack"/>. Not safe to change from several threads.</remarks>
[CollectionBuilder(typeof(Deltas), nameof(Of))]
public sealed class Deltas : IReadOnlyList<Contribution>
{
    private readonly List<Contribution> entries;

    /// <summary>None yet.</summary>
    public Deltas() => entries = [];

    /// <summary>None yet, with room for some.</summary>
    public Deltas(int capacity) => entries = new List<Contribution>(capacity);

    /// <summary>How many entries there are.</summary>
    public int Count => entries.Count;

    /// <summary>One entry, in the order given.</summary>
    public Contribution this[int index] => entries[index];

    /// <summary>With these entries.</summary>
    public static Deltas Of(ReadOnlySpan<Contribution> contributions)
    {
        var deltas = new Deltas(contributions.Length);
        deltas.Add(contributions);
        return deltas;
    }

    /// <summary>Reads what <see cref="Pack"/> wrote.</summary>
    /// <exception cref="FormatException">The bytes are of another version or cut short.</exception>
    public static Deltas Unpack(ReadOnlySpan<byte> blob)
    {
        var deltas = new Deltas();
        DeltaCodec.Decode(blob, deltas);
        return deltas;
    }

    /// <summary>Adds a contribution.</summary>
    public void Add(Contribution contribution) => entries.Add(contribution);

    /// <summary>Adds contributions.</summary>
    [OverloadResolutionPriority(1)]
    public void Add(ReadOnlySpan<Contribution> contributions) => entries.AddRange(contributions);

    /// <summary>Adds all that others add.</summary>
    public void Add(Deltas others)
    {
        ArgumentNullException.ThrowIfNull(others);
        entries.AddRange(others.entries);
    }

    /// <summary>Adds contributions one after the other.</summary>
    public void AddRange(IEnumerable<Contribution> contributions) => entries.AddRange(contributions);

    /// <summary>Takes contributions back: adds each with its amount turned.</summary>
    /// <exception cref="OverflowException">An amount is the least there is, which has no opposite; nothing of it is withdrawn.</exception>
    [OverloadResolutionPriority(1)]
    public void Withdraw(ReadOnlySpan<Contribution> contributions)
    {
        foreach (ref readonly var contribution in contributions)
        {
            // Refused before the first is added: a part of a withdrawal would be an amount that never was.
            _ = checked(-contribution.Amount);
        }

        entries.EnsureCapacity(entries.Count + contributions.Length);
        foreach (ref readonly var contribution in contributions)
        {
            entries.Add(contribution with { Amount = -contribution.Amount });
        }
    }

    /// <summary>Takes back all that others add.</summary>
    /// <exception cref="OverflowException">An amount is the least there is, which has no opposite; nothing of it is withdrawn.</exception>
    public void Withdraw(Deltas others)
    {
        ArgumentNullException.ThrowIfNull(others);
        Withdraw(others.AsSpan());
    }

    /// <summary>The entries in place. Valid until more are added.</summary>
    public ReadOnlySpan<Contribution> AsSpan() => CollectionsMarshal.AsSpan(entries);

    /// <summary>The entries from one on: what has been added since there were so many.</summary>
    public ReadOnlySpan<Contribution> Since(int count) => AsSpan()[count..];

    /// <summary>Sums what falls on the same place, drops what comes to zero, and sorts: two sets of the same effect become equal.</summary>
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    public void Net() => CollectionsMarshal.SetCount(entries, ContributionSet.Net(CollectionsMarshal.AsSpan(entries)));

    /// <summary>The net entries in their stored form; these here stay as they are.</summary>
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    public PackedDeltas Pack() => new(DeltaCodec.Encode(AsSpan(), out var count), count);

    /// <summary>Drops entries.</summary>
    public void RemoveAll(Predicate<Contribution> dropped) => entries.RemoveAll(dropped);

    /// <summary>Empties it and keeps the room.</summary>
    public void Clear() => entries.Clear();

    /// <summary>Empties it and lets go of the room.</summary>
    public void Release()
    {
        entries.Clear();
        entries.TrimExcess();
    }

    /// <inheritdoc/>
    public IEnumerator<Contribution> GetEnumerator() => entries.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
