using Dashboard.Domain.Territory;

namespace Dashboard.Features.Indicators.Analysis.Composites;

/// <summary>The places of one area.</summary>
/// <param name="Area">Where.</param>
/// <param name="Rank">Its rank as the index stands, 1 for the highest.</param>
/// <param name="Best">Its best rank under any test.</param>
/// <param name="Worst">Its worst.</param>
public readonly record struct AreaPlace(Area Area, int Rank, int Best, int Worst)
{
    /// <summary>How many places lie between best and worst.</summary>
    public int Span => Worst - Best;
}
