using Dashboard.Live;
using Dashboard.Ui.Figures;

namespace Dashboard.Features.Indicators.Analysis;

/// <summary>Reads what the panels of statistics show. Everything comes from figures that the reader may see.</summary>
public static class AnalysisReading
{
    /// <param name="scoped">The figures within the reader's scope.</param>
    /// <param name="view">The figure that the page shows.</param>
    /// <param name="today">The current day.</param>
    public static IndicatorAnalysis Read(IScopedFigures scoped, FigureView view, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new IndicatorAnalysis(TrendReading.Read(scoped, view, today));
    }
}
