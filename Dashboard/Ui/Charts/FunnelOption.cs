using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Funnels;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Formatting;
using Microsoft.Extensions.Localization;

namespace Dashboard.Ui.Charts;

/// <summary>Writes the ECharts option of a funnel. Only areas outside the 99.8 % limits carry a name, a shape and a colour.</summary>
public sealed class FunnelOption(IStringLocalizer<UiText> text)
{
    // The height of a label as a share of the chart's.
    private const double LabelShare = 0.06;

    private const int CurvePoints = 60;
    private const int MostNames = 12;
    private const string Ink2 = "var(--ink-2)";

    /// <summary>The option.</summary>
    public object Write(AreaFunnel view)
    {
        ArgumentNullException.ThrowIfNull(view);
        var largest = view.Dots.Max(dot => dot.Point.Size);
        var curve = Curve(view, largest);
        var axis = new IntervalAxis([.. view.Dots.Select(dot => dot.Point.Value), view.Baseline], 0, view.Indicator.Scale);
        var outside = view.Dots.Where(dot => dot.Side != 0).OrderBy(dot => dot.Point.PValue).Take(MostNames).ToHashSet();
        return new
        {
            aria = new { enabled = false },
            animation = false,
            grid = new { left = 8, right = 92, top = 16, bottom = 24, containLabel = true },
            tooltip = new { trigger = "item", backgroundColor = "var(--surface)", borderColor = "var(--line)", textStyle = new { color = "var(--ink)" }, confine = true },
            xAxis = new
            {
                type = "value",
                min = 0,
                max = Math.Ceiling(largest * 1.02),
                name = text["funnel:axis"].Value,
                nameLocation = "middle",
                nameGap = 24,
                nameTextStyle = new { color = Ink2 },
                axisLine = new { lineStyle = new { color = "var(--line)" } },
                axisLabel = new { color = Ink2, hideOverlap = true },
                splitLine = new { show = false },
            },
            yAxis = new { type = "value", min = axis.Low, max = axis.High, interval = axis.Step, axisLabel = new { color = Ink2 }, splitLine = new { lineStyle = new { color = "var(--line)" } } },
            series = new object[]
            {
                Limit(curve.Select(point => (point.Size, point.Limits.HighControl)), "solid", EndOf(point => point.HighControl, "99.8%")),
                Limit(curve.Select(point => (point.Size, point.Limits.HighWarning)), "dashed", null),
                Limit(curve.Select(point => (point.Size, point.Limits.LowWarning)), "dashed", EndOf(point => point.LowWarning, "95%")),
                Limit(curve.Select(point => (point.Size, point.Limits.LowControl)), "solid", EndOf(point => point.LowControl, "99.8%")),
                Limit([(0, view.Baseline), (largest, view.Baseline)], "solid", text["funnel:all", FigureFormat.Number(view.Baseline, view.Indicator.Decimals)]),
                Dots(view, view.Dots.Where(dot => dot.Side == 0), "circle", 6, "var(--similar)", []),
                Dots(view, view.Dots.Where(dot => dot.Side > 0), "triangle", 10, Hue(view.Indicator, 1), outside),
                Dots(view, view.Dots.Where(dot => dot.Side < 0), "path://M0 0h10l-5 9z", 10, Hue(view.Indicator, -1), outside),
            },
        };

        // Where a limit ends beside the line of all, its words would lie on those of the line.
        string? EndOf(Func<FunnelLimits, double> limit, string name) =>
            curve.Count > 0 && Math.Abs(limit(curve[^1].Limits) - view.Baseline) < (axis.High - axis.Low) * LabelShare ? null : name;
    }

    private static List<(double Size, FunnelLimits Limits)> Curve(AreaFunnel view, double largest)
    {
        var points = new List<(double, FunnelLimits)>();
        var baseline = view.Baseline / view.Indicator.Scale;
        for (var i = 1; i <= CurvePoints; i++)
        {
            // Closer together where the curve bends.
            var size = Math.Max(1, largest * i * i / (CurvePoints * CurvePoints));
            if (ProportionFunnel.CurveAt(baseline, size, ProportionLimitForm.WilsonAroundBaseline, view.Indicator.Scale).TryGet(out var limits))
            {
                points.Add((size, limits));
            }
        }

        return points;
    }

    // The mark of the side is the mark of better and worse, so it turns with what is good.
    private static string Hue(Indicator indicator, int side) => GoodSide.Judge(side, indicator.Polarity) switch
    {
        Outcome.Better => "var(--better)",
        Outcome.Worse => "var(--worse)",
        _ => "var(--unjudged)",
    };

    private static object Limit(IEnumerable<(double X, double Y)> line, string stroke, string? name) => new
    {
        type = "line",
        silent = true,
        symbol = "none",
        data = line.Select(point => new[] { Math.Round(point.X, 1), Math.Round(point.Y, 2) }),
        lineStyle = new { color = "var(--mean)", width = 1, type = stroke },
        endLabel = new { show = name is not null, formatter = name ?? "", color = Ink2 },
    };

    private static object Dots(AreaFunnel view, IEnumerable<FunnelDot> dots, string symbol, int size, string colour, HashSet<FunnelDot> named) => new
    {
        type = "scatter",
        symbol,
        symbolSize = size,
        itemStyle = new { color = colour, opacity = size > 6 ? 1 : 0.55 },
        label = new { show = false, color = "var(--ink)", position = "right", formatter = "{b}" },
        labelLayout = new { hideOverlap = true },
        data = dots.Select(dot => new
        {
            name = AreaNames.Of(dot.Area),
            value = new[] { dot.Point.Size, Math.Round(dot.Point.Value, view.Indicator.Decimals + 1) },
            label = new { show = named.Contains(dot) },
        }),
    };
}
