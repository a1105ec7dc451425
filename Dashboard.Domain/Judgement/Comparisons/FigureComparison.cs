using Dashboard.Domain.Aggregation;

namespace Dashboard.Domain.Judgement.Comparisons;

/// <summary>What a figure is compared with; equal by value.</summary>
/// <param name="With">The other figure; null where nothing is compared.</param>
/// <param name="Basis">Of what the other is a figure, or why there is none.</param>
public sealed record FigureComparison(Figure? With, ComparisonBasis Basis)
{
    /// <summary>The comparison with a figure that was read; none with one that is told in part only.</summary>
    public static FigureComparison Of(Figure? with, ComparisonBasis basis) =>
        basis == ComparisonBasis.PeriodRuns ? new(null, basis)
        : with is { IsPartial: true } ? new(null, ComparisonBasis.LacksDays)
        : new(with, basis);
}
