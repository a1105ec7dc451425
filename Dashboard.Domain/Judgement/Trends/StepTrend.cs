using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Trends;

namespace Dashboard.Domain.Judgement.Trends;

/// <summary>Mann and Kendall's trend of closed months or quarters.</summary>
/// <param name="Step">Month or quarter: what a slope is "per".</param>
/// <param name="Series">The closed periods from the first with a figure, oldest first; a figure may be missing.</param>
/// <param name="Known">How many of them entered the test.</param>
/// <param name="IsSeasonal">Whether like months (quarters) were compared only.</param>
/// <param name="Restarts">Whether the figure is built up anew each year: then only the seasonal form means anything.</param>
/// <param name="Result">What the series says, or why nothing.</param>
/// <param name="IsVisible">Whether the change over the whole series reaches the last digit shown.</param>
/// <param name="Line">Sen's line at the first and the last period; null without a result.</param>
public sealed record StepTrend(
    Grain Step,
    ValueList<Figure> Series,
    int Known,
    bool IsSeasonal,
    bool Restarts,
    Computed<MonotonicTrend> Result,
    bool IsVisible,
    (double First, double Last)? Line)
{
    /// <summary>The direction that can be seen, if there is one.</summary>
    public TrendDirection Direction => IsVisible && Result.TryGet(out var trend) ? trend.Direction : TrendDirection.NoChange;
}
