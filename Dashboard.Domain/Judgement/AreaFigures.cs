using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement.Comparisons;

namespace Dashboard.Domain.Judgement;

/// <summary>One indicator over several areas, with the benchmark they are held against. Equal by value.</summary>
/// <param name="Indicator">What is measured.</param>
/// <param name="Benchmark">The whole: the city, or the area they lie in.</param>
/// <param name="Areas">The areas, in the order of the territory.</param>
public sealed record AreaFigures(Indicator Indicator, AreaFigure Benchmark, ValueList<AreaFigure> Areas)
{
    /// <summary>What the figures are compared with to say how they moved.</summary>
    public ComparisonBasis Basis { get; init; }

    /// <summary>The former figures when they are equal; else these with every area that did not change taken from there.</summary>
    public AreaFigures Reusing(AreaFigures? former) =>
        former is null ? this : this == former ? former : this with { Benchmark = Benchmark == former.Benchmark ? former.Benchmark : Benchmark, Areas = Areas.Reusing(former.Areas) };

    /// <summary>From the best to the worst (from high to low where no direction is good); missing ones last, in their given order.</summary>
    public IEnumerable<AreaFigure> Ordered() => Indicator.Polarity == Polarity.LowerBetter
        ? Areas.OrderBy(area => area.Now.Value is null).ThenBy(area => area.Now.Value)
        : Areas.OrderBy(area => area.Now.Value is null).ThenByDescending(area => area.Now.Value);
}
