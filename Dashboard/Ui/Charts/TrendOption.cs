using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Ui.Formatting;
using Microsoft.Extensions.Localization;

namespace Dashboard.Ui.Charts;

/// <summary>Writes the ECharts option of a line over time with its target. Colours are css variables; the script looks them up.</summary>
public sealed class TrendOption(IStringLocalizer<UiText> text, PeriodNames names)
{
    private const string Ink2 = "var(--ink-2)";

    /// <summary>The option; the running period is drawn dashed and hollow, missing ones leave a gap.</summary>
    public object Write(Indicator indicator, IReadOnlyList<Figure> series)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(series);
        var settled = series.Select(figure => figure.Status == FigureStatus.Provisional ? null : Shown(indicator, figure)).ToList();
        var moving = new double?[series.Count];
        for (var i = 0; i < series.Count; i++)
        {
            if (series[i].Status == FigureStatus.Provisional)
            {
                moving[i] = Shown(indicator, series[i]);
                if (i > 0)
                {
                    moving[i - 1] ??= Shown(indicator, series[i - 1]);
                }
            }
        }

        var levels = series.Select(figure => figure.Value).OfType<double>().Concat(Goals(indicator)).ToList();
        var axis = new Areas.IntervalAxis(levels, indicator.Kind == IndicatorKind.Difference ? null : 0, indicator.Kind == IndicatorKind.Proportion ? indicator.Scale : null);
        return new
        {
            aria = new { enabled = false },
            grid = new { left = 8, right = 92, top = 16, bottom = 8, containLabel = true },
            tooltip = new { trigger = "axis", backgroundColor = "var(--surface)", borderColor = "var(--line)", textStyle = new { color = "var(--ink)" }, confine = true },
            xAxis = new
            {
                type = "category",
                data = series.Select(figure => names.Brief(figure.Period)),
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
                Line(FigureFormat.Name(indicator), settled, "solid", "circle", GoalLine(indicator)),
                Line(text["chart:provisional"], moving, "dashed", "emptyCircle", null),
            },
        };
    }

    /// <summary>Changes when the chart must be drawn anew rather than given new data.</summary>
    public static string Shape(Indicator indicator, IReadOnlyList<Figure> series)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(series);
        return $"{indicator.Code} {series.Count} {(series.Count > 0 ? series[0].Period : null)}";
    }

    private static double? Shown(Indicator indicator, Figure figure) =>
        figure.Value is { } value ? Math.Round(value, indicator.Decimals, MidpointRounding.AwayFromZero) : null;

    private static IEnumerable<double> Goals(Indicator indicator) =>
        indicator.Target is { Rural: null } target ? new[] { target.Lower, target.Upper }.Distinct() : [];

    private static object Line(string name, IReadOnlyList<double?> data, string stroke, string symbol, object? goal) => new
    {
        type = "line",
        name,
        data = data.Select(value => value is { } known ? (object)known : "-"),
        symbol,
        symbolSize = 6,
        showAllSymbol = true,
        itemStyle = new { color = Ink2 },
        lineStyle = new { color = Ink2, width = 1.6, type = stroke },
        markLine = goal,
    };

    private object GoalLine(Indicator indicator) => new
    {
        silent = true,
        symbol = "none",
        lineStyle = new { color = "var(--accent)", type = "dashed", width = 1.2 },
        label = new { position = "end", color = "var(--accent)", formatter = text["chart:target", "{c}"].Value },
        data = Goals(indicator).Select(level => new { yAxis = level }),
    };
}
