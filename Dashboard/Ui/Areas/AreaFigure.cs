using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Comparison;
using Dashboard.Domain.Territory;
using Dashboard.Ui.Map;

namespace Dashboard.Ui.Areas;

/// <summary>One area's figure among others: a tile, an outline, or a row of a table. Equal by value.</summary>
/// <param name="Area">Where.</param>
/// <param name="Now">The figure.</param>
/// <param name="Previous">The period before; null where it was not asked for.</param>
/// <param name="Outcome">How it stands against the benchmark.</param>
/// <param name="Rank">Its rank among the others, as an interval; null where none was asked for or none exists.</param>
public sealed record AreaFigure(Area Area, Figure Now, Figure? Previous, Outcome Outcome, RankInterval? Rank = null);
