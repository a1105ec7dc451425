using System.Diagnostics.CodeAnalysis;

namespace Dashboard.Domain.Statistics;

/// <summary>
/// What a method found, or why it could not speak. A method never answers with NaN, infinity, 0 or null instead of a reason.
/// The default value is "not computable: no data".
/// </summary>
/// <typeparam name="T">The whole result of the method.</typeparam>
[SuppressMessage("Usage", "CA2225:Operator overloads have named alternates", Justification = "Of and Not are the named alternates, on the non-generic Computed.")]
public readonly record struct Computed<T>
    where T : notnull
{
    private readonly T? value;
    private readonly NotComputable reason;

    internal Computed(T value)
    {
        this.value = value;
        Exists = true;
        reason = default;
    }

    internal Computed(NotComputable reason)
    {
        value = default;
        Exists = false;
        this.reason = reason;
    }

    /// <summary>Whether there is a result.</summary>
    public bool Exists { get; }

    /// <summary>The result.</summary>
    /// <exception cref="InvalidOperationException">There is none: ask <see cref="Exists"/> or <see cref="TryGet"/> first.</exception>
    public T Value => Exists ? value! : throw new InvalidOperationException($"Not computable: {reason}.");

    /// <summary>Why there is no result; null when there is one.</summary>
    public NotComputable? Reason => Exists ? null : reason;

    public static implicit operator Computed<T>(T value) => new(value);

    public static implicit operator Computed<T>(NotComputable reason) => new(reason);

    /// <summary>The result, if there is one.</summary>
    public bool TryGet([MaybeNullWhen(false)] out T result)
    {
        result = value;
        return Exists;
    }

    /// <summary>Carries the result, or the reason, through a further step.</summary>
    public Computed<TNext> Then<TNext>(Func<T, Computed<TNext>> step)
        where TNext : notnull
    {
        ArgumentNullException.ThrowIfNull(step);
        return Exists ? step(value!) : new Computed<TNext>(reason);
    }

    public override string ToString() => Exists ? $"{value}" : $"not computable: {reason}";
}
