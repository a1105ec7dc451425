using System.Collections.Immutable;

namespace Dashboard.Features.Operations;

/// <summary>The night that runs, or the last one that did.</summary>
/// <param name="Night">The day it closes.</param>
/// <param name="Status">As stored.</param>
/// <param name="ExpectedEnd">When it should be over, from the usual lengths of what is left; null when it is over or nothing is known.</param>
public sealed record NightState(
    DateOnly Night, string Status, DateTimeOffset StartedAt, DateTimeOffset? FinishedAt, DateTimeOffset? ExpectedEnd, string Node, ImmutableArray<StepState> Steps);
