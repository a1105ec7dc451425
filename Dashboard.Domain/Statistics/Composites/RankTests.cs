using System.Collections.Immutable;
using Dashboard.Domain.Statistics.Indices;
using Dashboard.Domain.Statistics.Weights;

namespace Dashboard.Domain.Statistics.Composites;

/// <summary>Puts an index together in other ways and compares the rankings.</summary>
/// <param name="table">One row of board scores for each area, none missing.</param>
/// <param name="boards">Keys of the boards.</param>
/// <param name="weights">Weights in force, summing to 1.</param>
internal sealed class RankTests(double[][] table, string[] boards, double[] weights)
{
    private readonly Computed<double[]> inForce = Means(table, weights, MeanKind.Arithmetic);

    public (ImmutableArray<int> InForce, ImmutableArray<RankTestResult> Tests) Run()
    {
        var decisions = new DecisionTable([.. table.SelectMany(row => row)], [.. boards.Select(_ => true)]);
        var entropy = EntropyWeights.Of(decisions).Then<ImmutableArray<double>>(found => found.Weights);
        var critic = CriticWeights.Of(decisions).Then<ImmutableArray<double>>(found => found.Weights);
        return (RanksOf(inForce.Value),
        [
            Weighed(RankTest.EqualWeights, IndicatorWeights.Equal(boards.Length)),
            Weighed(RankTest.EntropyWeights, entropy),
            Weighed(RankTest.CriticWeights, critic),
            Result(RankTest.Geometric, Means(table, weights, MeanKind.Geometric)),
            Result(RankTest.Topsis, Topsis.Of(decisions, weights).Then<double[]>(found => found.Select(one => one.Closeness).ToArray())),
            Result(RankTest.Copeland, Copeland.Of(table, weights).Then<double[]>(found => found.Select(one => (double)one).ToArray())),
            .. Enumerable.Range(0, boards.Length).Select(Without),
        ]);
    }

    private RankTestResult Weighed(RankTest test, Computed<ImmutableArray<double>> given) =>
        Result(test, given.Then(found => Means(table, [.. found], MeanKind.Arithmetic))) with { Weights = given.TryGet(out var known) ? known : [] };

    private RankTestResult Without(int board)
    {
        double[] rest = [.. weights.Select((weight, i) => i == board ? 0 : weight)];
        return Result(RankTest.WithoutBoard, Means(table, rest, MeanKind.Arithmetic)) with { Board = boards[board] };
    }

    private RankTestResult Result(RankTest test, Computed<double[]> scores) =>
        new(test, null, scores.Then(found => RankShift.Between(inForce.Value, found)), scores.TryGet(out var known) ? RanksOf(known) : [], []);

    private static Computed<double[]> Means(double[][] table, double[] weights, MeanKind kind)
    {
        var means = new double[table.Length];
        for (var row = 0; row < means.Length; row++)
        {
            var mean = WeightedMean.Of(table[row], weights, kind);
            if (!mean.TryGet(out means[row]))
            {
                return mean.Reason!.Value;
            }
        }

        return means;
    }

    private static ImmutableArray<int> RanksOf(double[] scores) => [.. Ranking.Of(scores).Select(rank => (int)rank!.Value)];
}
