using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement.Targets;
using Dashboard.Domain.Statistics.ControlCharts;

namespace Dashboard.Domain.Judgement.Signals;

/// <summary>Puts a series of figures on a control chart.</summary>
public static class FigureSignals
{
    /// <summary>A figure of which less than this share was returned is drawn but not judged: it tells who has returned, not what happened.</summary>
    public const double LeastCoverage = 0.8;

    /// <summary>
    /// The chart of the series; null where one makes no sense (a year's plan, which starts anew each January). The running period of what
    /// accumulates is left out: half a month of receipts is not a low month. So is what lies in an exceptional period of the calendar: it is drawn, but the
    /// newest figure outside of one speaks, since "nothing unusual" would be a judgement too.
    /// </summary>
    /// <param name="indicator">What is measured.</param>
    /// <param name="series">Oldest first.</param>
    /// <param name="today">The current day.</param>
    /// <param name="started">Phases that people started, by first day; null for none.</param>
    /// <param name="holidaysCounted">Whether exceptional periods are judged like any other.</param>
    public static FigureSignal? Of(
        Indicator indicator, IReadOnlyList<Figure> series, DateOnly today, IReadOnlyList<StartedPhase>? started = null, bool holidaysCounted = false)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        ArgumentNullException.ThrowIfNull(series);
        if (series.Count == 0 || TargetTiming.IsYearPlan(indicator))
        {
            return null;
        }

        var count = TargetTiming.Accumulates(indicator) && series[^1].Period.LastDay >= today ? series.Count - 1 : series.Count;
        var values = new double[count];
        for (var i = 0; i < count; i++)
        {
            values[i] = series[i] is { Value: { } value, Coverage: null or >= LeastCoverage } ? value : double.NaN;
        }

        var calendar = ChartCalendar.Of(indicator, series, holidaysCounted);
        var excluded = Enumerable.Range(0, count).Select(i => calendar.ExclusionOf(i) is not null).ToArray();
        var starts = StartsIn(series, count, started ?? []);
        var drawn = ControlChart.Of(values, new ChartOptions(indicator.Polarity)
        {
            Target = indicator.Target is { IsRange: false, Rural: null } target ? target.Upper : null,
            Phases = [.. starts.Select(start => new ChartPhase(start.Key, start.Value.Reason, start.Value.Author))],
        }, excluded);
        if (!drawn.TryGet(out var chart))
        {
            return new FigureSignal(new ValueList<SpecialCause>([]), null, null, null, drawn.Reason, SpecialCause.None) { Calendar = calendar };
        }

        var speaks = chart.Variation.TryGet(out var variation);
        var limits = speaks && chart.Limits[^1].TryGet(out var lines) ? lines : (ChartLimits?)null;
        var phases = Phases(chart, starts, limits);
        List<SpecialCause> causes = [.. chart.Points.Select(point => phases[point.Phase].Limits is { } known && IsVisible(indicator, point.Value, known.Mean) ? point.Cause : SpecialCause.None)];
        var newest = Array.LastIndexOf(excluded, false);
        var cause = newest >= phases[^1].First ? causes[newest] : SpecialCause.None;
        return new FigureSignal(
            new ValueList<SpecialCause>(causes.Concat(Enumerable.Repeat(SpecialCause.None, series.Count - count))),
            limits,
            !speaks ? null : cause == SpecialCause.None ? VariationIcon.CommonCause : variation,
            chart.Assurance.TryGet(out var assurance) ? assurance : null,
            chart.Variation.Reason,
            cause)
        {
            Phases = new ValueList<SignalPhase>(phases),
            Calendar = calendar,
            Newest = newest >= phases[^1].First ? newest : null,
        };
    }

    // The index of the figure with which each phase begins. A phase that began before the series governs all of it; of two in one period the later one counts.
    private static SortedDictionary<int, StartedPhase> StartsIn(IReadOnlyList<Figure> series, int count, IReadOnlyList<StartedPhase> started)
    {
        var starts = new SortedDictionary<int, StartedPhase>();
        foreach (var phase in started)
        {
            var first = Enumerable.Range(0, count).FirstOrDefault(i => series[i].Period.Anchor >= phase.FirstDay, -1);
            if (first > 0)
            {
                starts[first] = phase;
            }
        }

        return starts;
    }

    private static List<SignalPhase> Phases(ControlChart chart, SortedDictionary<int, StartedPhase> starts, ChartLimits? last)
    {
        List<int> firsts = [0, .. starts.Keys];
        return
        [
            .. firsts.Select((first, phase) =>
            {
                var end = phase + 1 < firsts.Count ? firsts[phase + 1] : chart.Points.Length;
                var known = chart.Points.Take(end).Skip(first).Count(point => point.Value is not null && !point.Excluded);
                var limits = phase == firsts.Count - 1 ? last
                    : known >= ChartOptions.LeastPoints && chart.Limits[phase].TryGet(out var own) ? own
                    : (ChartLimits?)null;
                return new SignalPhase(first, end - 1, limits, phase == 0 ? null : starts[first]);
            }),
        ];
    }

    // A difference smaller than the last digit shown is one that nobody can see: it is not called a signal.
    private static bool IsVisible(Indicator indicator, double? value, double mean) =>
        value is { } known && Math.Abs(known - mean) >= Math.Pow(10, -indicator.Decimals);
}
