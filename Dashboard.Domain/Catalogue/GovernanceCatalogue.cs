using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace Dashboard.Domain.Catalogue;

/// <summary>All measures, indicators and boards, checked when built: every reference exists, units and kinds agree.</summary>
public sealed class GovernanceCatalogue
{
    /// <summary>The catalogue the program contains.</summary>
    public static GovernanceCatalogue BuiltIn => throw new NotSupportedException("stub");

    /// <summary>Every measure, by <see cref="Measure.Id"/> from 1 without gaps: measure n stands at n-1.</summary>
    public ImmutableArray<Measure> Measures => throw new NotSupportedException("stub");

    /// <summary>Every indicator in board order.</summary>
    public ImmutableArray<Indicator> Indicators => throw new NotSupportedException("stub");

    /// <summary>The boards in navigation order.</summary>
    public ImmutableArray<Board> Boards => throw new NotSupportedException("stub");

    /// <summary>Finds a measure by code.</summary>
    public bool TryFindMeasure(string? code, [NotNullWhen(true)] out Measure? measure) => throw new NotSupportedException("stub");

    /// <summary>Finds an indicator by code.</summary>
    public bool TryFindIndicator(string? code, [NotNullWhen(true)] out Indicator? indicator) => throw new NotSupportedException("stub");

    /// <summary>The measure of that number.</summary>
    public Measure MeasureOf(short id) => throw new NotSupportedException("stub");
}
