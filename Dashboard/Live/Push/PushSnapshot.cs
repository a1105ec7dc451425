namespace Dashboard.Live.Push;

/// <summary>The answer to a subscription: every value asked for, of one moment.</summary>
public sealed record PushSnapshot(long Sequence, IReadOnlyList<PushedValue> Values);
