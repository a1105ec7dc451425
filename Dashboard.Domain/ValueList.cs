using System.Collections;
using System.Collections.Immutable;

namespace Dashboard.Domain;

/// <summary>A list that equals another with the same items: snapshots are compared by value to decide what to draw again.</summary>
public sealed class ValueList<T>(IEnumerable<T> items) : IReadOnlyList<T>, IEquatable<ValueList<T>>
{
    private readonly ImmutableArray<T> items = [.. items];

    public int Count => items.Length;

    public T this[int index] => items[index];

    public bool Equals(ValueList<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || items.AsSpan().SequenceEqual(other.items.AsSpan()));

    /// <summary>The former list when it is equal; else this one with every item that equals the former's at its place taken from there.</summary>
    public ValueList<T> Reusing(ValueList<T>? former)
    {
        if (former is null || Equals(former))
        {
            return former ?? this;
        }

        return new ValueList<T>(items.Select((item, at) => at < former.Count && EqualityComparer<T>.Default.Equals(item, former[at]) ? former[at] : item));
    }

    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    public override int GetHashCode() => items.IsEmpty ? 0 : HashCode.Combine(items.Length, items[0], items[^1]);

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
