using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Comparison;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Judgement;

/// <summary>One area's figure among others: a tile, an outline, or a row of a table. Equal by value.</summary>
/// <param name="Area">Where.</param>
/// <param name="Now">The figure.</param>
/// <param name="Previous">What it is compared with to say how it moved; null where nothing is.</param>
/// <param name="Outcome">How it stands against the benchmark.</param>
/// <param name="Rank">Its rank among the others, as an interval; null where none was asked for or none exists.</param>
public sealed record AreaFigure(Area Area, Figure Now, Figure? Previous, Standing Outcome, RankInterval? Rank = null)
{
    /// <summary>Why it is not judged, or judged with less than its interval says; null otherwise.</summary>
    public NotComputable? Silence { get; init; }
}
