using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement.Trends;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Intervals;
using Dashboard.Domain.Statistics.Trends;
using Dashboard.Ui.Formatting;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Indicators.Analysis.Trends;

/// <summary>Says where an indicator is going, or why that cannot be said.</summary>
public sealed class TrendWords(IStringLocalizer<AnalysisText> text, FigureFormat format, PeriodNames names)
{
    private const int MostDecimals = 4;

    /// <summary>The finding over months or quarters in one sentence.</summary>
    public string Of(Indicator indicator, StepTrend view)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(view);
        if (!view.Result.TryGet(out var trend))
        {
            return Silence(view);
        }

        var (low, high) = (trend.SlopeInterval.Lower, trend.SlopeInterval.Upper);
        var decimals = Decimals(indicator, [trend.Slope, low, high]);
        var slope = format.WithUnit(WithSign(trend.Slope, decimals), indicator.Unit == "%" ? "pp" : indicator.Unit);
        var (from, to) = (FigureFormat.Number(low, decimals), FigureFormat.Number(high, decimals));
        return view.Direction != TrendDirection.NoChange
            ? text[$"trend:{view.Direction}:{view.Step}", view.Series.Count, slope, from, to]
            : trend.Direction != TrendDirection.NoChange
                ? text[$"trend:tiny:{view.Step}", view.Series.Count]
                : text[$"trend:none:{view.Step}", view.Series.Count, slope, from, to];
    }

    /// <summary>Which test it was and what it found; empty where there was none.</summary>
    public string Detail(StepTrend view)
    {
        ArgumentNullException.ThrowIfNull(view);
        if (!view.Result.TryGet(out var trend))
        {
            return "";
        }

        var test = text[view.IsSeasonal ? $"trend:seasonal:{view.Step}" : "trend:plain"].Value;
        return text["trend:detail", test, view.Known, FigureFormat.Number(trend.Score, 0), FigureFormat.Number(trend.Z, 2), Probability(trend.PValue)];
    }

    /// <summary>The finding over years in one sentence.</summary>
    public string Of(Indicator indicator, YearTrend view)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(view);
        if (!view.Result.TryGet(out var trend))
        {
            return view.Result.Reason == NotComputable.TooFewPoints
                ? text["annual:too-few", view.Series.Count, AnnualTrend.Points]
                : text["annual:silent", text[$"why:{view.Result.Reason}"].Value];
        }

        var (first, last) = (view.Series[view.Series.Count - AnnualTrend.Points], view.Series[^1]);
        return text[
            $"annual:{trend.Direction}",
            names.Brief(first.Period),
            names.Brief(last.Period),
            format.ValueWithUnit(indicator, first),
            format.ValueWithUnit(indicator, last),
            FigureFormat.Number(trend.ChiSquare, 1),
            FigureFormat.Number(AnnualTrend.Critical, 2)];
    }

    /// <summary>By which method a yearly trend was found; empty where there is none.</summary>
    public string Method(YearTrend view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Result.Exists ? text[$"annual:method:{view.Method}"] : "";
    }

    /// <summary>A probability as it is written; under a thousandth it is only said to be so.</summary>
    public static string Probability(double p) => p < 0.001 ? "p < 0.001" : "p = " + FigureFormat.Number(p, 3);

    /// <summary>A number that always carries its sign, except 0.</summary>
    public static string WithSign(double value, int decimals)
    {
        var written = FigureFormat.Number(value, decimals);
        return value > 0 && written.Any(digit => digit is >= '1' and <= '9') ? "+" + written : written;
    }

    private string Silence(StepTrend view) => view switch
    {
        { Restarts: true, IsSeasonal: false } => text[$"trend:restarts:{view.Step}", view.Series.Count],
        { Result.Reason: NotComputable.TooFewPoints } => text[$"trend:too-few:{view.Step}", view.Known, MannKendall.LeastPoints],
        _ => text["trend:silent", text[$"why:{view.Result.Reason}"].Value],
    };

    // Two digits that mean something: a slope is often smaller than the last digit of the figure.
    private static int Decimals(Indicator indicator, IEnumerable<double> values)
    {
        var size = values.Max(Math.Abs);
        return size == 0 ? indicator.Decimals : Math.Clamp(1 - (int)Math.Floor(Math.Log10(size)), indicator.Decimals, Math.Max(MostDecimals, indicator.Decimals));
    }
}
