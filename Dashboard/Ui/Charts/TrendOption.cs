using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Formatting;
using Dashboard.Ui.Signals;
using Microsoft.Extensions.Localization;

namespace Dashboard.Ui.Charts;

/// <summary>Writes the ECharts option of a line over time with its target. Colours are css variables; the script looks them up.</summary>
public sealed class TrendOption(IStringLocalizer<UiText> text, PeriodNames names)
{
    private const string Ink2 = "var(--ink-2)";

    // The height of a label as a share of the chart's.
    private const double LabelShare = 0.08;

    private static readonly Dictionary<string, string> Shapes = new(StringComparer.Ordinal) { ["better"] = "triangle", ["worse"] = "path://M0 0h10l-5 9z", ["differs"] = "diamond" };

    private static readonly Dictionary<string, string> Hues = new(StringComparer.Ordinal) { ["better"] = "var(--better)", ["worse"] = "var(--worse)", ["differs"] = "var(--unjudged)" };

    private static readonly object Hollow = new { color = "var(--surface)", borderColor = Ink2, borderWidth = 1.6 };

    /// <summary>The option; the running period is drawn dashed and hollow, missing ones leave a gap.</summary>
    public object Write(Indicator indicator, IReadOnlyList<Figure> series, FigureSignal? signal)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(series);
        var settled = series.Select(figure => figure.Status == FigureStatus.Provisional ? null : Shown(indicator, figure)).ToArray();
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

        var levels = series.Select(figure => figure.Value).OfType<double>().Concat(Goals(indicator)).Concat(Limits(signal).SelectMany(phase => new[] { phase.Limits!.Value.Lower, phase.Limits.Value.Upper })).ToList();
        var axis = new IntervalAxis(levels, indicator.Kind == IndicatorKind.Difference ? null : 0, indicator.Kind == IndicatorKind.Proportion ? indicator.Scale : null);
        return new
        {
            aria = new { enabled = false },
            grid = new { left = 8, right = 92, top = 16, bottom = 8, containLabel = true },
            tooltip = new { notes = Notes(series, signal), trigger = "axis", backgroundColor = "var(--surface)", borderColor = "var(--line)", textStyle = new { color = "var(--ink)" }, confine = true },
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
                Line(FigureFormat.Name(indicator), Points(indicator, settled, signal, "circle"), "solid", Levels(indicator, signal, axis), Band(signal)),
                Line(text["chart:provisional"], Points(indicator, moving, signal, "emptyCircle"), "dashed", null, null),
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

    // One digit more than is written, so that the line does not move in steps.
    private static double? Shown(Indicator indicator, Figure figure) =>
        figure.Value is { } value ? Math.Round(value, indicator.Decimals + 1, MidpointRounding.AwayFromZero) : null;

    private static IEnumerable<double> Goals(Indicator indicator) =>
        indicator.Target is { Rural: null } target ? new[] { target.Lower, target.Upper }.Distinct() : [];

    private static object Line(string name, IEnumerable<object> data, string stroke, object? lines, object? band) => new
    {
        type = "line",
        name,
        data,
        symbolSize = 6,
        showAllSymbol = true,
        itemStyle = new { color = Ink2 },
        lineStyle = new { color = Ink2, width = 1.6, type = stroke },
        markLine = lines,
        markArea = band,
    };

    /// <summary>For each point, why it is kept out of the limits; the script writes it into the tooltip. Null where none is.</summary>
    private string?[]? Notes(IReadOnlyList<Figure> series, FigureSignal? signal)
    {
        var notes = series.Select((_, i) => signal?.ExclusionOf(i) is { } reason ? text["exclusion:point", text[$"exception:{reason}"].Value].Value : null).ToArray();
        return Array.TrueForAll(notes, note => note is null) ? null : notes;
    }

    /// <summary>Points that break a rule carry the shape and the colour of what it means; those kept out of the limits are hollow.</summary>
    private static IEnumerable<object> Points(Indicator indicator, double?[] values, FigureSignal? signal, string symbol)
    {
        for (var i = 0; i < values.Length; i++)
        {
            var kind = i < (signal?.Causes.Count ?? 0) ? Tones.Of(signal!.Causes[i], indicator.Polarity) : "";
            yield return values[i] is not { } value ? "-"
                : signal?.ExclusionOf(i) is not null ? new { value, symbol = "circle", symbolSize = 8, itemStyle = Hollow }
                : kind.Length == 0 ? new { value, symbol }
                : new { value, symbol = Shapes[kind], symbolSize = 10, itemStyle = new { color = Hues[kind] } };
        }
    }

    private static IEnumerable<SignalPhase> Limits(FigureSignal? signal) => signal?.Phases.Where(phase => phase.Limits is not null) ?? [];

    // One phase fills the width; several each end where the next begins.
    private static object? Band(FigureSignal? signal)
    {
        object[][] bands =
        [
            .. Limits(signal).Select(phase => signal!.Phases.Count == 1
                ? new object[] { new { yAxis = phase.Limits!.Value.Lower }, new { yAxis = phase.Limits.Value.Upper } }
                : [new { xAxis = phase.First, yAxis = phase.Limits!.Value.Lower }, new { xAxis = phase.Last, yAxis = phase.Limits.Value.Upper }]),
        ];
        return bands.Length == 0 ? null : new { silent = true, itemStyle = new { color = "var(--band)", opacity = 0.7 }, data = bands };
    }

    private object Levels(Indicator indicator, FigureSignal? signal, IntervalAxis axis)
    {
        var goals = Goals(indicator).ToList();
        var mean = signal?.Limits?.Mean ?? 0;
        List<object> lines = [.. goals.Select(level => Level(level, text["chart:target", FigureFormat.TargetNumber(level)], "var(--accent)", "dashed"))];
        if (signal?.Phases.Count > 1)
        {
            AddPhases(lines, signal);
        }

        if (signal?.Limits is { } limits)
        {
            Add(limits.Upper, "chart:upper", "dotted");
            Add(limits.Mean, "chart:mean", "solid");
            Add(limits.Lower, "chart:lower", "dotted");
        }

        // The library would round levels to two digits, and a rate of 0.027 would stand at 0.03.
        return new { silent = true, symbol = "none", precision = -1, data = lines };

        // Where a target stands, its own words do; two labels on one spot would be neither.
        void Add(double level, string key, string stroke)
        {
            var isNearGoal = goals.Any(goal => Math.Abs(goal - level) < (axis.High - axis.Low) * LabelShare);
            var isNearMean = key != "chart:mean" && Math.Abs(level - mean) < (axis.High - axis.Low) * LabelShare;
            var words = isNearGoal || isNearMean ? "" : text[key, FigureFormat.Number(level, indicator.Decimals)].Value;
            lines.Add(signal.Phases is [.., { First: > 0 } latest] ? Level(latest, level, words, Ink2, stroke) : Level(level, words, Ink2, stroke));
        }
    }

    // The limits of phases gone by, without words, and where each later phase begins.
    private void AddPhases(List<object> lines, FigureSignal signal)
    {
        foreach (var (phase, number) in signal.Phases.Select((phase, at) => (phase, at + 1)))
        {
            if (phase.Limits is { } limits && number < signal.Phases.Count)
            {
                lines.Add(Level(phase, limits.Upper, "", Ink2, "dotted"));
                lines.Add(Level(phase, limits.Mean, "", Ink2, "solid"));
                lines.Add(Level(phase, limits.Lower, "", Ink2, "dotted"));
            }

            if (phase.Start is not null)
            {
                lines.Add(new
                {
                    xAxis = phase.First,
                    lineStyle = new { color = "var(--ink-3)", type = "solid", width = 1 },
                    label = new { position = "insideEndTop", rotate = 0, align = "left", color = Ink2, formatter = text["chart:phase", number].Value },
                });
            }
        }
    }

    private static object Level(double level, string words, string colour, string stroke) =>
        new { yAxis = level, lineStyle = Stroke(colour, stroke), label = Words(words, colour) };

    private static object[] Level(SignalPhase over, double level, string words, string colour, string stroke) =>
    [
        new { coord = new object[] { over.First, level }, lineStyle = Stroke(colour, stroke), label = Words(words, colour) },
        new { coord = new object[] { over.Last, level } },
    ];

    private static object Stroke(string colour, string stroke) => new { color = colour, type = stroke, width = 1 };

    private static object Words(string words, string colour) => new { position = "end", color = colour, formatter = words };
}
