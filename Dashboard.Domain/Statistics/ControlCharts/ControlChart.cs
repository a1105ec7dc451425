using System.Collections.Immutable;

namespace Dashboard.Domain.Statistics.ControlCharts;

/// <summary>
/// An XmR chart (individual values and moving ranges) by the rules of NHS England's Making Data Count. Sources: Wheeler 2000, Understanding Variation;
/// Nelson 1982, J Qual Tech 14:172; Provost and Murray 2011. Where the reference breaks down: equal values have limits on the mean; if screening
/// leaves no moving range, the unscreened average is used; a series of which most neighbours are equal (rare events, a rate of 100 %) is drawn but
/// not judged; no icon under <see cref="ChartOptions.LeastPoints"/> points.
/// </summary>
/// <param name="Points">Every point in time order.</param>
/// <param name="Limits">The lines of each phase, or why it has none.</param>
/// <param name="Variation">The icon of the last point that is not excluded, or why there is none: a point that is not judged has no icon of its own.</param>
/// <param name="Assurance">Whether the target will be reached, or why that cannot be said.</param>
public sealed record ControlChart(
    ImmutableArray<ChartPoint> Points,
    ImmutableArray<Computed<ChartLimits>> Limits,
    Computed<VariationIcon> Variation,
    Computed<AssuranceIcon> Assurance)
{
    /// <param name="values">Values in time order; NaN is missing. A missing value breaks runs, trends and the ranges beside it.</param>
    /// <param name="options">How to draw and judge.</param>
    /// <param name="excluded">One per value, true to keep it out of limits and rules; empty for none.</param>
    public static Computed<ControlChart> Of(ReadOnlySpan<double> values, ChartOptions options, ReadOnlySpan<bool> excluded = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (Fault(values, options, excluded) is { } fault)
        {
            return fault;
        }

        var used = values.ToArray();
        for (var i = 0; i < excluded.Length; i++)
        {
            used[i] = excluded[i] ? double.NaN : used[i];
        }

        var causes = new SpecialCause[used.Length];
        var points = ImmutableArray.CreateBuilder<ChartPoint>(used.Length);
        var limits = ImmutableArray.CreateBuilder<Computed<ChartLimits>>();
        var last = default(PhaseReading);
        for (var phase = 0; phase <= options.Phases.Length; phase++)
        {
            var start = phase == 0 ? 0 : options.Phases[phase - 1].Start;
            var end = phase == options.Phases.Length ? used.Length : options.Phases[phase].Start;
            last = PhaseReading.Of(used.AsSpan(start, end - start), options.ScreenOutliers, options.FixedAfter, causes.AsSpan(start, end - start), RareFrom(start, options.IsRare));
            limits.Add(last.HasLimits ? last.Limits : NotComputable.TooFewPoints);
            for (var i = start; i < end; i++)
            {
                var inBaseline = !double.IsNaN(used[i]) && i - start < last.BaselineLength;
                points.Add(new ChartPoint(Known(values[i]), phase, inBaseline, excluded.Length > 0 && excluded[i], causes[i]));
            }
        }

        var judged = used.Length - 1;
        while (judged > 0 && points[judged].Excluded)
        {
            judged--;
        }

        return new ControlChart(points.MoveToImmutable(), limits.ToImmutable(), last.VariationOf(causes[judged], options.Polarity), last.AssuranceOf(options.Target, options.Polarity));
    }

    private static Func<int, double, bool>? RareFrom(int start, Func<int, double, bool>? isRare) => isRare is null ? null : (i, mean) => isRare(start + i, mean);

    private static double? Known(double value) => double.IsNaN(value) ? null : value;

    private static NotComputable? Fault(ReadOnlySpan<double> values, ChartOptions options, ReadOnlySpan<bool> excluded)
    {
        if (values.IsEmpty)
        {
            return NotComputable.NoData;
        }

        if (excluded.Length > 0 && excluded.Length != values.Length)
        {
            return NotComputable.ShapeMismatch;
        }

        var from = 0;
        foreach (var phase in options.Phases)
        {
            if (phase.Start <= from || phase.Start >= values.Length)
            {
                return NotComputable.ShapeMismatch;
            }

            from = phase.Start;
        }

        foreach (var value in values)
        {
            if (double.IsInfinity(value))
            {
                return NotComputable.OutOfRange;
            }
        }

        return options.FixedAfter < ChartOptions.LeastPoints ? NotComputable.TooFewPoints : null;
    }
}
