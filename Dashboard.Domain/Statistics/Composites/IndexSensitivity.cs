using System.Collections.Immutable;
using Dashboard.Domain.Statistics.Indices;
using Dashboard.Domain.Statistics.Weights;

namespace Dashboard.Domain.Statistics.Composites;

/// <summary>
/// How much the ranking of areas by an index depends on how it is put together: the ranking in force beside other weights, other means and each board left out.
/// These are tests only; the scores in force stay what they are. Compared are the areas with a score on every board that at least half of the areas have.
/// Sources: OECD/JRC Handbook on Constructing Composite Indicators 2008, step 7; Saisana, Saltelli and Tarantola 2005, JRSS A 168:307-323.
/// </summary>
/// <param name="Scheme">The weights in force.</param>
/// <param name="Boards">Keys of the boards compared.</param>
/// <param name="WeightsInForce">Their weights in force, summing to 1.</param>
/// <param name="Places">The areas compared, in the order given.</param>
/// <param name="Tests">Every test.</param>
/// <param name="BoardsLeftOut">Boards that most areas have no score for.</param>
/// <param name="AreasLeftOut">Positions of the areas that lack a board.</param>
public sealed record IndexSensitivity(
    WeightScheme Scheme,
    ImmutableArray<string> Boards,
    ImmutableArray<double> WeightsInForce,
    ImmutableArray<AreaPlaces> Places,
    ImmutableArray<RankTestResult> Tests,
    ImmutableArray<string> BoardsLeftOut,
    ImmutableArray<int> AreasLeftOut)
{
    /// <summary>Fewer areas make no ranking to test.</summary>
    public const int LeastAreas = 3;

    /// <param name="scores">The index of each area, under one scheme.</param>
    /// <returns>Not computable with too few areas or boards, or without a scheme.</returns>
    public static Computed<IndexSensitivity> Of(IReadOnlyList<CompositeScore> scores)
    {
        ArgumentNullException.ThrowIfNull(scores);
        if (scores.Select(score => score.Scheme).FirstOrDefault(scheme => scheme is not null) is not { } inForce)
        {
            return NotComputable.NoData;
        }

        int[] ranked = [.. Enumerable.Range(0, scores.Count).Where(area => scores[area].Value.Exists)];
        string[] all = [.. inForce.Weights.Where(part => part.Value > 0).Select(part => part.Key).Order(StringComparer.Ordinal)];
        string[] boards = [.. all.Where(board => 2 * ranked.Count(area => ScoreOf(scores[area], board) is not null) >= Math.Max(1, ranked.Length))];
        int[] areas = [.. ranked.Where(area => boards.All(board => ScoreOf(scores[area], board) is not null))];
        if (areas.Length < LeastAreas || boards.Length < 2)
        {
            return NotComputable.TooFewPoints;
        }

        double[][] table = [.. areas.Select(area => boards.Select(board => ScoreOf(scores[area], board)!.Value).ToArray())];
        double[] weights = [.. IndicatorWeights.Given([.. boards.Select(board => inForce.Weights[board])]).Value];
        var (ranks, tests) = new RankTests(table, boards, weights).Run();
        return new IndexSensitivity(
            inForce, [.. boards], [.. weights], Spans(areas, ranks, tests), tests, [.. all.Except(boards)], [.. Enumerable.Range(0, scores.Count).Except(areas)]);
    }

    private static ImmutableArray<AreaPlaces> Spans(int[] areas, ImmutableArray<int> ranks, ImmutableArray<RankTestResult> tests)
    {
        var made = tests.Where(test => !test.Ranks.IsEmpty).Select(test => test.Ranks).Append(ranks).ToArray();
        return [.. areas.Select((area, row) => new AreaPlaces(area, ranks[row], made.Min(one => one[row]), made.Max(one => one[row])))];
    }

    private static double? ScoreOf(CompositeScore score, string board) =>
        score.Boards.FirstOrDefault(one => one.Board == board) is { } found && found.Score.TryGet(out var value) ? value : null;
}
