using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Features.Boards;

/// <summary>One indicator in town, in the country and over both.</summary>
public sealed record SettlementGap(Indicator Indicator, Figure All, Figure Urban, Figure Rural)
{
    /// <summary>Country over town; null where either is missing or town is zero.</summary>
    public double? Ratio => Urban.Value is { } urban && Rural.Value is { } rural && urban != 0 ? rural / urban : null;
}
