using System.Diagnostics;
using Dashboard.Bench.Support;
using Dashboard.Domain.Comparison.Slices;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Domain.Statistics.Weights;

namespace Dashboard.Bench.Statistics;

/// <summary>The total index of all areas for one month from the indicators' figures, against a loop that only reads them.</summary>
internal sealed class CompositeBenchmark : IBenchmark
{
    private const int Areas = 3_332;
    private const double Goal50 = 0.050;

    public string Name => "composite";

    public string What => "composite index of all 3,332 areas for one month from the indicators' figures, against only reading them";

    public string Goal => "at most 50 ms";

    public async Task<BenchResult> RunAsync(CancellationToken cancellationToken)
    {
        var scheme = WeightScheme.InForce(WeightTable.BuiltIn, "overview.index.total", new DateOnly(2026, 1, 1))!;
        var slice = new CompositeSlice(CompositeDefinition.All[0], scheme, GoalpostTable.BuiltIn);
        var rules = slice.Rules.ToArray();
        var random = new Random(3);
        double[] values = new double[rules.Length * Areas], scores = new double[Areas], coverage = new double[Areas];
        for (var i = 0; i < values.Length; i++)
        {
            var posts = rules[i / Areas].Posts;
            values[i] = random.NextDouble() < 0.05 ? double.NaN : posts.Low + (random.NextDouble() * (posts.High - posts.Low));
        }

        int[] communities = [.. Enumerable.Repeat(13, Areas)], days = [.. Enumerable.Repeat(31, rules.Length)];
        var read = 0.0;
        var (scored, bare, _) = await Interleaved.MediansAsync(
            () => Task.FromResult(Time(() => slice.Score(values, days, communities, scores, coverage))),
            () => Task.FromResult(Time(() => read += Sum(values))));
        return new BenchResult(
            $"{scored * 1000:0.0} ms",
            scored <= Goal50 && double.IsFinite(read) && scores.Any(double.IsFinite),
            $"{scored * 1e9 / values.Length:0.0} ns per figure against {bare * 1e9 / values.Length:0.0} ns only read, {rules.Length} indicators");
    }

    private static double Sum(double[] values)
    {
        var sum = 0.0;
        foreach (var value in values)
        {
            sum += double.IsNaN(value) ? 0 : value;
        }

        return sum;
    }

    private static double Time(Action work)
    {
        var start = Stopwatch.GetTimestamp();
        work();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
