using System.Collections.Immutable;

namespace Dashboard.Domain.Statistics.Composites;

/// <summary>What an index is made of.</summary>
/// <param name="Code">The indicator it fills.</param>
/// <param name="Subsystems">
/// Boards grouped into subsystems: an index of coupling couples these (a subsystem of several boards scores their weighted mean).
/// Empty for a plain weighted mean of boards.
/// </param>
public sealed record CompositeDefinition(string Code, ImmutableArray<ImmutableArray<string>> Subsystems)
{
    /// <summary>The catalogue's three: total index (综合指数), development with governance (共振度), the three governances (三治).</summary>
    public static ImmutableArray<CompositeDefinition> All { get; } =
    [
        new("overview.index.total", []),
        new("overview.resonance.coupling", [["development"], ["autonomy", "law", "virtue"]]),
        new("overview.triad.coupling", [["autonomy"], ["law"], ["virtue"]]),
    ];

    /// <summary>Whether it couples subsystems.</summary>
    public bool IsCoupling => !Subsystems.IsEmpty;
}
