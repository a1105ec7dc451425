using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Domain.Territory;
using Dashboard.Features.Indicators.Analysis.Composites;
using Dashboard.Features.Indicators.Analysis.Concentration;
using Dashboard.Features.Indicators.Analysis.Inequality;
using Dashboard.Features.Indicators.Analysis.Trends;
using Dashboard.Live;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Figures;

namespace Dashboard.Features.Indicators.Analysis;

/// <summary>Reads what the panels of statistics show. Everything comes from figures that the reader may see.</summary>
public sealed class AnalysisReading(GovernanceCatalogue catalogue, SensitivityReading sensitivity, InequalityReading inequality)
{
    /// <param name="scoped">The figures within the reader's scope.</param>
    /// <param name="view">The figure that the page shows.</param>
    /// <param name="below">The areas one level below; null where there are none.</param>
    /// <param name="scope">What the reader may see.</param>
    /// <param name="today">The current day.</param>
    public IndicatorAnalysis Read(IScopedFigures scoped, JudgedFigure view, AreaFigures? below, AreaScope scope, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(view);
        var (indicator, period) = (view.Indicator, view.Now.Period);
        var definition = CompositeDefinition.All.FirstOrDefault(index => index.Code == indicator.Code);
        var score = view.Now.Composite;
        return new IndicatorAnalysis(
            TrendReading.Read(scoped, view, today),
            definition is { IsCoupling: true } && score is not null ? CouplingView.Of(definition, score) : null,
            definition is not null && score is not null ? ObstacleView.Of(score, definition.IsCoupling) : null,
            definition is { IsCoupling: false } && below is not null ? sensitivity.Read(scoped, below) : null,
            ConcentrationView.Read(scoped, catalogue, indicator, view.Area, period, below),
            inequality.Read(scoped, indicator, view.Area, period, scope));
    }
}
