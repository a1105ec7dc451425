using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement.Targets;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.ControlCharts;

namespace Dashboard.Domain.Judgement.Signals;

/// <summary>Puts a series of figures on a control chart.</summary>
public static class FigureSignals
{
    /// <summary>A figure of which less than this share was returned is drawn but not judged: it tells who has returned, not what happened.</summary>
    public const double LeastCoverage = 0.8;

    /// <summary>
    /// The chart of the series; null where one makes no sense (what accumulates over the year, which starts anew each January). The running period of what
    /// accumulates is left out: half a month of receipts is not a low month. So is what lies in an exceptional period of the calendar: it is drawn, but the
    /// newest figure outside of one speaks, since "nothing unusual" would be a judgement too. A figure of far too few cases, and one of the period in which its
    /// source began, are left out as well; of such a one nothing is said. Beyond a limit is a signal only if chance alone throws a figure there as rarely as the
    /// limit says.
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
        if (series.Count == 0 || indicator.AccumulatesOverYear)
        {
            return null;
        }

        var count = TargetTiming.Accumulates(indicator) && series[^1].Period.LastDay >= today ? series.Count - 1 : series.Count;
        Figure[] judged = [.. series.Take(count)];
        var calendar = ChartCalendar.Of(indicator, series, holidaysCounted);
        var starts = StartsIn(judged, started ?? []);
        var few = FewCases.In(judged, starts.Keys);
        LeftOut?[] exclusions = [.. judged.Select((figure, i) => Exclusion(figure, few[i], calendar.ExclusionOf(i)))];
        var drawn = ControlChart.Of(
            [.. judged.Select(figure => figure is { Value: { } value, Coverage: null or >= LeastCoverage } ? value : double.NaN)],
            new ChartOptions(indicator.Polarity)
            {
                Target = indicator.Target is { IsRange: false, Rural: null } target ? target.Upper : null,
                Phases = [.. starts.Select(start => new ChartPhase(start.Key, start.Value.Reason, start.Value.Author))],
                IsRare = (i, mean) => ExactTail.Of(indicator, judged[i], mean) is null or <= ExactTail.ControlLimit,
            },
            [.. exclusions.Select(reason => reason is not null)]);
        var silent = new FigureSignal(new ValueList<SpecialCause>([]), null, null, null, drawn.Reason, SpecialCause.None)
        {
            Calendar = calendar,
            Exclusions = new ValueList<LeftOut?>(exclusions),
        };
        return drawn.TryGet(out var chart) ? Read(indicator, series, chart, starts, silent) : silent;
    }

    private static FigureSignal Read(
        Indicator indicator, IReadOnlyList<Figure> series, ControlChart chart, SortedDictionary<int, StartedPhase> starts, FigureSignal silent)
    {
        var newest = NewestOf(silent.Exclusions);
        var refusal = newest < 0 || chart.Points[newest].Value is null
            ? NotComputable.NoData
            : Refusal(silent.Exclusions[newest]) ?? chart.Variation.Reason;
        var speaks = chart.Variation.Exists;
        var limits = speaks && chart.Limits[^1].TryGet(out var lines) ? lines : (ChartLimits?)null;
        var phases = PhasesOf(chart, starts, limits);
        List<SpecialCause> causes = [.. chart.Points.Select(point => phases[point.Phase].Limits is { } known && IsVisible(indicator, point.Value, known.Mean) ? point.Cause : SpecialCause.None)];
        var cause = refusal is null && newest >= phases[^1].First ? causes[newest] : SpecialCause.None;
        return silent with
        {
            Causes = new ValueList<SpecialCause>(causes.Concat(Enumerable.Repeat(SpecialCause.None, series.Count - chart.Points.Length))),
            Limits = limits,
            Variation = refusal is not null ? null : cause == SpecialCause.None ? VariationIcon.CommonCause : VariationIcons.Of(cause, indicator.Polarity),
            Assurance = chart.Assurance.TryGet(out var assurance) ? assurance : null,
            Silence = refusal,
            Cause = cause,
            Phases = new ValueList<SignalPhase>(phases),
            Newest = newest >= phases[^1].First && Refusal(silent.Exclusions[newest]) is null ? newest : null,
            Earlier = refusal is not null ? null
                : newest < silent.Exclusions.Count - 1 ? NotComputable.ExceptionalPeriod
                : chart.Points.Length < series.Count ? NotComputable.PeriodRuns
                : null,
        };
    }

    private static LeftOut? Exclusion(Figure figure, bool isFew, ExceptionalReason? reason) =>
        figure is { IsPartial: true, Value: not null } ? LeftOut.SourceBegins
        : isFew ? LeftOut.TooFewCases
        : reason switch
        {
            ExceptionalReason.LunarNewYear => LeftOut.LunarNewYear,
            ExceptionalReason.MakeUpDay => LeftOut.MakeUpDay,
            _ => null,
        };

    // A holiday leaves the word to the period before it; too few cases, or a source that only began, leave it to none.
    private static int NewestOf(ValueList<LeftOut?> exclusions)
    {
        var newest = exclusions.Count - 1;
        while (newest >= 0 && exclusions[newest] is LeftOut.LunarNewYear or LeftOut.MakeUpDay)
        {
            newest--;
        }

        return newest;
    }

    private static NotComputable? Refusal(LeftOut? exclusion) => exclusion switch
    {
        LeftOut.TooFewCases => NotComputable.TooFewCases,
        LeftOut.SourceBegins => NotComputable.SourceBegins,
        _ => null,
    };

    // The index of the figure with which each phase begins. A phase that began before the series governs all of it; of two in one period the later one counts.
    private static SortedDictionary<int, StartedPhase> StartsIn(Figure[] series, IReadOnlyList<StartedPhase> started)
    {
        var starts = new SortedDictionary<int, StartedPhase>();
        foreach (var phase in started)
        {
            var first = Enumerable.Range(0, series.Length).FirstOrDefault(i => series[i].Period.Anchor >= phase.FirstDay, -1);
            if (first > 0)
            {
                starts[first] = phase;
            }
        }

        return starts;
    }

    private static List<SignalPhase> PhasesOf(ControlChart chart, SortedDictionary<int, StartedPhase> starts, ChartLimits? last)
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
        value is { } known && Math.Abs(known - mean) >= DecimalScale.Step(indicator.Decimals);
}
