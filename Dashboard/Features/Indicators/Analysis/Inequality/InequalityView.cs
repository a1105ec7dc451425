using Dashboard.Domain.Calendar;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Inequality;
using Dashboard.Domain.Territory;

namespace Dashboard.Features.Indicators.Analysis.Inequality;

/// <summary>How unequal an amount per head is, and where the inequality lies. Equal by value.</summary>
/// <param name="Period">The period.</param>
/// <param name="Below">The level one below the area: what "between" means.</param>
/// <param name="Areas">Over the areas of that level: what the indicator itself tells.</param>
/// <param name="Communities">Over the communities; null where the reader may not see them all, or none lie further below.</param>
/// <param name="Parts">Theil T of the communities cut into parts, or why not; null without communities.</param>
public sealed record InequalityView(
    Period Period, AreaLevel Below, SpreadLine Areas, SpreadLine? Communities, Computed<NestedDecomposition>? Parts);
