namespace Dashboard.Live.Push;

/// <summary>What changed since the last message: <paramref name="From"/> is its <paramref name="To"/>, or the sequence of the snapshot.</summary>
public sealed record PushChange(long From, long To, IReadOnlyList<PushedValue> Values);
