using Dashboard.Domain;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Features.Indicators.Analysis;
using Dashboard.Live;
using Dashboard.Ui;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Charts;
using Dashboard.Ui.Figures;

namespace Dashboard.Features.Indicators;

/// <summary>One indicator at one moment; immutable, shared by all who look at the same key.</summary>
/// <param name="Sequence">The change up to which it was read.</param>
/// <param name="AsOf">When that change was committed.</param>
/// <param name="View">The figure with its comparisons.</param>
/// <param name="Below">The areas one level below; null where there are none to see.</param>
/// <param name="Spread">The areas two levels below around what they have together; null where no funnel can be drawn.</param>
/// <param name="Urban">The figure in town; null where the indicator has no such stratum.</param>
/// <param name="Rural">The figure in the country, likewise.</param>
/// <param name="Phases">The phases in force of its control chart, by first day.</param>
/// <param name="Analysis">What statistics say beyond the figure.</param>
public sealed record IndicatorSnapshot(
    long Sequence, DateTimeOffset AsOf, JudgedFigure View, AreaFigures? Below, AreaFunnel? Spread, Figure? Urban, Figure? Rural, ValueList<StartedPhase> Phases, IndicatorAnalysis Analysis);
