using System.Collections.Immutable;

namespace Dashboard.Features.Operations;

/// <summary>Everything the operations page shows, of one moment.</summary>
public sealed record OperationsState(
    DateTimeOffset Now,
    NightState? Night,
    DateTimeOffset NextNight,
    ImmutableArray<Fault> Faults,
    FlowState Flow,
    ImmutableArray<SourceState> Sources,
    ImmutableArray<NightLength> Lengths);
