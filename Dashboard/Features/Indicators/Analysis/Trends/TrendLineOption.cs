using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement.Trends;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Formatting;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Indicators.Analysis.Trends;

/// <summary>Writes the ECharts option of closed periods as dots with Sen's line through them.</summary>
public sealed class TrendLineOption(IStringLocalizer<AnalysisText> text, PeriodNames names)
{
    private const string Ink2 = "var(--ink-2)";

    /// <summary>The option; a missing period leaves a gap.</summary>
    /// <param name="indicator">What is measured.</param>
    /// <param name="view">The series and its line.</param>
    /// <param name="tone">better, worse, differs, or empty: the colour of the line.</param>
    public object Write(Indicator indicator, StepTrend view, string tone)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(view);
        var line = Line(view);
        var axis = new IntervalAxis(
            view.Series.Select(figure => figure.Value).OfType<double>().Concat(line),
            indicator.Kind == IndicatorKind.Difference ? null : 0,
            indicator.Kind == IndicatorKind.Proportion ? indicator.Scale : null);
        return new
        {
            aria = new { enabled = false },
            grid = new { left = 8, right = 20, top = 12, bottom = 4, containLabel = true },
            tooltip = new { trigger = "axis", backgroundColor = "var(--surface)", borderColor = "var(--line)", textStyle = new { color = "var(--ink)" }, confine = true },
            xAxis = new
            {
                type = "category",
                data = view.Series.Select(figure => names.Brief(figure.Period)),
                axisTick = new { show = false },
                axisLine = new { lineStyle = new { color = "var(--line)" } },
                axisLabel = new { color = Ink2, hideOverlap = true },
            },
            yAxis = new
            {
                type = "value",
                min = axis.Low,
                max = axis.High,
                interval = axis.Step,
                axisLabel = new { color = Ink2 },
                splitLine = new { lineStyle = new { color = "var(--line)" } },
            },
            series = new object[]
            {
                new
                {
                    type = "scatter",
                    name = FigureFormat.Name(indicator),
                    data = view.Series.Select(figure => figure.Value is { } value ? Rounded(indicator, value) : (object)"-"),
                    symbolSize = 6,
                    itemStyle = new { color = Ink2 },
                },
                new
                {
                    type = "line",
                    name = text["trend:line"].Value,
                    data = line.Select(value => Rounded(indicator, value)),
                    symbol = "none",
                    silent = true,
                    itemStyle = new { color = Hue(tone) },
                    lineStyle = new { color = Hue(tone), width = 2, type = tone.Length == 0 ? "dashed" : "solid" },
                },
            },
        };
    }

    /// <summary>The line at every period; empty without one.</summary>
    public static double[] Line(StepTrend view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Line is { } ends
            ? [.. view.Series.Select((_, i) => ends.First + ((ends.Last - ends.First) * i / Math.Max(1, view.Series.Count - 1)))]
            : [];
    }

    private static double Rounded(Indicator indicator, double value) => Math.Round(value, indicator.Decimals + 1, MidpointRounding.AwayFromZero);

    private static string Hue(string tone) => tone switch
    {
        "better" => "var(--better)",
        "worse" => "var(--worse)",
        "differs" => "var(--unjudged)",
        _ => "var(--similar)",
    };
}
