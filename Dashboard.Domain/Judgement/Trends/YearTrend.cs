using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Trends;

namespace Dashboard.Domain.Judgement.Trends;

/// <summary>The five-point trend of closed years.</summary>
/// <param name="Series">The closed years with a figure, oldest first.</param>
/// <param name="Result">What the last five say, or why nothing.</param>
/// <param name="Method">By what they were tested.</param>
public sealed record YearTrend(ValueList<Figure> Series, Computed<RecentTrend> Result, YearTrendMethod Method);
