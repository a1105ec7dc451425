namespace Dashboard.Domain.Statistics.ControlCharts;

/// <summary>The four rules. They are marked from the weakest to the strongest, so that the first in the order of the source stands.</summary>
internal static class ChartRules
{
    private const int Run = 7;

    public static void Mark(ReadOnlySpan<double> values, ChartLimits limits, Span<SpecialCause> causes, Func<int, double, bool>? isRare = null)
    {
        MarkRuns(values, limits.Mean, causes);
        MarkTwoOfThree(values, limits, causes);
        MarkTrends(values, causes);
        for (var i = 0; i < values.Length; i++)
        {
            var outside = values[i] > limits.Upper || values[i] < limits.Lower;
            if (!outside || isRare?.Invoke(i, limits.Mean) == false)
            {
                continue;
            }

            causes[i] = values[i] > limits.Upper ? SpecialCause.AboveLimit : SpecialCause.BelowLimit;
        }
    }

    // A point on the mean, or a missing one, belongs to neither side and breaks the run.
    private static void MarkRuns(ReadOnlySpan<double> values, double mean, Span<SpecialCause> causes)
    {
        var side = SpecialCause.None;
        var length = 0;
        for (var i = 0; i < values.Length; i++)
        {
            var now = values[i] > mean ? SpecialCause.RunAbove : values[i] < mean ? SpecialCause.RunBelow : SpecialCause.None;
            length = now == side ? length + 1 : 1;
            side = now;
            if (side != SpecialCause.None && length >= Run)
            {
                causes.Slice(i - Run + 1, Run).Fill(side);
            }
        }
    }

    // A point beyond the limit itself does not count as one of the two.
    private static void MarkTwoOfThree(ReadOnlySpan<double> values, ChartLimits limits, Span<SpecialCause> causes)
    {
        double nearLower = limits.NearLower, nearUpper = limits.NearUpper;
        for (var i = 2; i < values.Length; i++)
        {
            var window = values.Slice(i - 2, 3);
            int above = 0, below = 0, nearAbove = 0, nearBelow = 0;
            foreach (var value in window)
            {
                above += value > limits.Mean ? 1 : 0;
                below += value < limits.Mean ? 1 : 0;
                nearAbove += value > nearUpper && value <= limits.Upper ? 1 : 0;
                nearBelow += value < nearLower && value >= limits.Lower ? 1 : 0;
            }

            if ((above == 3 && nearAbove >= 2) || (below == 3 && nearBelow >= 2))
            {
                MarkNear(window, limits, above == 3, causes.Slice(i - 2, 3));
            }
        }
    }

    private static void MarkNear(ReadOnlySpan<double> window, ChartLimits limits, bool above, Span<SpecialCause> causes)
    {
        for (var k = 0; k < window.Length; k++)
        {
            if (above ? window[k] > limits.NearUpper : window[k] < limits.NearLower)
            {
                causes[k] = above ? SpecialCause.TwoOfThreeAbove : SpecialCause.TwoOfThreeBelow;
            }
        }
    }

    // Later trends overwrite earlier ones, so a turning point takes the direction to its right.
    private static void MarkTrends(ReadOnlySpan<double> values, Span<SpecialCause> causes)
    {
        var direction = SpecialCause.None;
        var steps = 0;
        for (var i = 1; i < values.Length; i++)
        {
            var now = values[i] > values[i - 1] ? SpecialCause.RisingTrend : values[i] < values[i - 1] ? SpecialCause.FallingTrend : SpecialCause.None;
            steps = now == direction ? steps + 1 : 1;
            direction = now;
            if (direction != SpecialCause.None && steps >= Run - 1)
            {
                causes.Slice(i - Run + 1, Run).Fill(direction);
            }
        }
    }
}
