using System.Diagnostics;
using Dashboard.Bench.Support;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Comparison.Slices;

namespace Dashboard.Bench.Statistics;

/// <summary>Intervals, outcomes and control charts of all indicators, areas and months on one thread, against a loop that only reads the same arrays.</summary>
internal sealed class JudgementBenchmark : IBenchmark
{
    private const int Indicators = 82;
    private const int Areas = 3_332;
    private const int Months = 36;
    private const double Megabyte = 1_000_000;

    public string Name => "judgement";

    public string What => "intervals, outcome and control chart for 82 indicators x 3,332 areas x 36 months on one core, against only reading the arrays";

    public string Goal => "at most 10 s and 200 MB";

    public async Task<BenchResult> RunAsync(CancellationToken cancellationToken)
    {
        var shape = new SliceShape(Areas, Months);
        double[] counts = new double[shape.Cells], sizes = new double[shape.Cells], benchmarks = new double[Months];
        var result = new SliceResult(shape);
        var memory = GC.GetTotalMemory(forceFullCollection: true) / Megabyte;
        var allocated = 0L;
        Task<double> Judge() => Task.FromResult(Sum(counts, sizes, benchmarks, indicator =>
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Slice.Judge(Question(indicator), counts, sizes, benchmarks, result);
            allocated += GC.GetAllocatedBytesForCurrentThread() - before;
        }));
        var read = 0.0;
        Task<double> Read() => Task.FromResult(Sum(counts, sizes, benchmarks, _ => read += ReadOnly(counts, sizes)));
        var (judged, bare, ratio) = await Interleaved.MediansAsync(Judge, Read);
        var cells = (double)Indicators * shape.Cells;
        return new BenchResult(
            $"{judged:0.00} s",
            judged <= 10 && memory <= 200 && double.IsFinite(read),
            $"{judged * 1e9 / cells:0.0} ns per cell against {bare * 1e9 / cells:0.0} ns only read ({ratio:0} times); {memory:0} MB held, {allocated} bytes allocated while judging");
    }

    private static SliceQuestion Question(int indicator) => new(
        indicator % 2 == 0 ? SliceInterval.Proportion : SliceInterval.Rate, Polarity.HigherBetter, 100, Target: 80, BenchmarkArea: 0);

    // Other numbers for each indicator; making them is not timed.
    private static double Sum(double[] counts, double[] sizes, double[] benchmarks, Action<int> work)
    {
        var seconds = 0.0;
        var random = new Random(7);
        for (var indicator = 0; indicator < Indicators; indicator++)
        {
            for (var i = 0; i < counts.Length; i++)
            {
                sizes[i] = random.Next(1, 400);
                counts[i] = random.NextDouble() < 0.02 ? double.NaN : Math.Floor(sizes[i] * (0.6 + (0.4 * random.NextDouble())));
            }

            Array.Fill(benchmarks, 80);
            var start = Stopwatch.GetTimestamp();
            work(indicator);
            seconds += Stopwatch.GetElapsedTime(start).TotalSeconds;
        }

        return seconds;
    }

    private static double ReadOnly(double[] counts, double[] sizes)
    {
        var sum = 0.0;
        for (var i = 0; i < counts.Length; i++)
        {
            sum += double.IsNaN(counts[i]) ? 0 : counts[i] + sizes[i];
        }

        return sum;
    }
}
