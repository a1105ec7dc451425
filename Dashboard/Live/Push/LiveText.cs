namespace Dashboard.Live.Push;

/// <summary>What the hub says when it refuses.</summary>
public sealed class LiveText;
