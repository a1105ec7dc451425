using System.Diagnostics;

namespace Dashboard.Bench.Support;

/// <summary>Runs two things in turn, so that whatever else the machine does falls on both.</summary>
internal static class Interleaved
{
    public const int Rounds = 5;

    /// <summary>Medians of the seconds each took, and of the ratio first over second within a round. One round before them warms up.</summary>
    public static async Task<(double First, double Second, double Ratio)> MediansAsync(Func<Task<double>> first, Func<Task<double>> second, int rounds = Rounds)
    {
        await first();
        await second();
        var (firsts, seconds, ratios) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < rounds; round++)
        {
            var (a, b) = (0.0, 0.0);
            if (round % 2 == 0)
            {
                a = await first();
                b = await second();
            }
            else
            {
                b = await second();
                a = await first();
            }

            firsts.Add(a);
            seconds.Add(b);
            ratios.Add(a / b);
        }

        return (Median(firsts), Median(seconds), Median(ratios));
    }

    /// <summary>Seconds that the work takes, after a collection so that it does not pay for others' garbage.</summary>
    public static async Task<double> TimeAsync(Func<Task> work)
    {
        GC.Collect();
        var start = Stopwatch.GetTimestamp();
        await work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    public static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
