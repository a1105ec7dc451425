using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics;

namespace Dashboard.Domain.Statistics.ControlCharts;

/// <summary>The limits of one phase and what they rest on. A struct over spans: a whole slice of series is read without allocation.</summary>
internal readonly record struct PhaseReading(ChartLimits Limits, bool HasLimits, int Known, int BaselineLength, bool HardlyVaries)
{
    /// <summary>Computes the limits of a phase and marks the rule that each of its points breaks.</summary>
    public static PhaseReading Of(ReadOnlySpan<double> values, bool screen, int? fixedAfter, Span<SpecialCause> causes, Func<int, double, bool>? isRare = null)
    {
        causes.Clear();
        var length = Math.Min(fixedAfter ?? values.Length, values.Length);
        var reading = Read(values[..length], screen, KnownIn(values));
        if (reading.HasLimits && !reading.HardlyVaries)
        {
            ChartRules.Mark(values, reading.Limits, causes, isRare);
        }

        return reading;
    }

    public Computed<VariationIcon> VariationOf(SpecialCause last, Polarity polarity)
    {
        if (Refusal is { } refusal)
        {
            return refusal;
        }

        return VariationIcons.Of(last, polarity);
    }

    public Computed<AssuranceIcon> AssuranceOf(double? target, Polarity polarity)
    {
        if (target is not { } goal || double.IsNaN(goal))
        {
            return NotComputable.NoBenchmark;
        }

        if (!GoodSide.Exists(polarity))
        {
            return NotComputable.NoDirection;
        }

        if (Refusal is { } refusal)
        {
            return refusal;
        }

        // A target above every value is missed where more is better and kept where less is.
        var side = goal > Limits.Upper ? 1 : goal < Limits.Lower ? -1 : 0;
        return GoodSide.Judge(side, polarity) switch
        {
            Outcome.Better => AssuranceIcon.ConsistentFail,
            Outcome.Worse => AssuranceIcon.ConsistentPass,
            _ => AssuranceIcon.Inconsistent,
        };
    }

    private NotComputable? Refusal =>
        Known < ChartOptions.LeastPoints || !HasLimits ? NotComputable.TooFewPoints
        : HardlyVaries ? NotComputable.HardlyVaries
        : null;

    private static PhaseReading Read(ReadOnlySpan<double> baseline, bool screen, int known)
    {
        double sum = 0, ranges = 0;
        int count = 0, pairs = 0, still = 0;
        var before = double.NaN;
        foreach (var value in baseline)
        {
            if (!double.IsNaN(value))
            {
                sum += value;
                count++;
            }

            var range = Math.Abs(value - before);
            if (!double.IsNaN(range))
            {
                ranges += range;
                pairs++;
                still += range == 0 ? 1 : 0;
            }

            before = value;
        }

        if (pairs == 0)
        {
            return default(PhaseReading) with { Known = known, BaselineLength = baseline.Length };
        }

        var average = ranges / pairs;
        if (screen)
        {
            average = Screened(baseline, average);
        }

        return new PhaseReading(new ChartLimits(MeanOf(baseline, sum / count, count), average), true, known, baseline.Length, still < pairs && 2 * still > pairs);
    }

    // The second pass takes the rounding out: equal values lie on their mean, not a hair beside it.
    private static double MeanOf(ReadOnlySpan<double> baseline, double rough, int count)
    {
        var rest = 0.0;
        foreach (var value in baseline)
        {
            rest += double.IsNaN(value) ? 0 : value - rough;
        }

        return rough + (rest / count);
    }

    // The average without the outlying ranges; the unscreened one if nothing that moves is left.
    private static double Screened(ReadOnlySpan<double> baseline, double average)
    {
        double ranges = 0;
        var pairs = 0;
        for (var i = 1; i < baseline.Length; i++)
        {
            var range = Math.Abs(baseline[i] - baseline[i - 1]);
            if (range < ChartLimits.ScreenAt * average)
            {
                ranges += range;
                pairs++;
            }
        }

        return ranges > 0 ? ranges / pairs : average;
    }

    private static int KnownIn(ReadOnlySpan<double> values)
    {
        var known = 0;
        foreach (var value in values)
        {
            known += double.IsNaN(value) ? 0 : 1;
        }

        return known;
    }
}
