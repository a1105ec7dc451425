using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement.Comparisons;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Judgement;

/// <summary>Everything a card shows of one figure; equal by value, so that a card is drawn again only when it changed.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Area">Where.</param>
/// <param name="Now">The figure of the period looked at.</param>
/// <param name="Previous">The period before (环比); null where it was not asked for.</param>
/// <param name="LastYear">The same period last year (同比); null where it was not asked for.</param>
/// <param name="Recent">The figures of the last periods, oldest first, ending with <paramref name="Now"/>.</param>
/// <param name="Signal">What a control chart over them says; null where none makes sense.</param>
public sealed record JudgedFigure(Indicator Indicator, Area Area, Figure Now, Figure? Previous, Figure? LastYear, ValueList<Figure> Recent, FigureSignal? Signal = null)
{
    /// <summary>How it is compared with the period before (环比); null for a year, which has one comparison.</summary>
    public FigureComparison? AgainstPrevious { get; init; } = Previous is null ? null : new FigureComparison(Previous, ComparisonBasis.Whole);

    /// <summary>How it is compared with the same period of last year (同比).</summary>
    public FigureComparison? AgainstLastYear { get; init; } = LastYear is null ? null : new FigureComparison(LastYear, ComparisonBasis.Whole);
}
