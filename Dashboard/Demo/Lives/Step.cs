namespace Dashboard.Demo.Lives;

/// <summary>From the moment on the item is in this state.</summary>
internal readonly record struct Step(DateTimeOffset At, string State);
