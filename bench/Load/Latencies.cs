using System.Collections.Concurrent;
using System.Diagnostics;

namespace Dashboard.Bench.Load;

/// <summary>How long answers took, in milliseconds.</summary>
internal sealed class Latencies
{
    private readonly ConcurrentBag<double> taken = [];

    public int Count => taken.Count;

    public double Most => taken.IsEmpty ? 0 : taken.Max();

    /// <summary>Under which all but one in a hundred stayed.</summary>
    public double P99
    {
        get
        {
            double[] sorted = [.. taken.Order()];
            return sorted.Length == 0 ? 0 : sorted[Math.Min(sorted.Length - 1, sorted.Length * 99 / 100)];
        }
    }

    public async Task<T> TimeAsync<T>(Func<Task<T>> ask)
    {
        var begun = Stopwatch.GetTimestamp();
        var answer = await ask();
        taken.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
        return answer;
    }
}
