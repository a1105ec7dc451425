using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Features.Indicators.List;

/// <summary>An indicator in the list, with its figure.</summary>
public sealed record IndicatorLine(Indicator Indicator, Board Board, Figure Figure);
