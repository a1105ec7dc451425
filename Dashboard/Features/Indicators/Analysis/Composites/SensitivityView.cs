using Dashboard.Domain;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Statistics;
using Dashboard.Domain.Statistics.Composites;
using Dashboard.Domain.Territory;

namespace Dashboard.Features.Indicators.Analysis.Composites;

/// <summary>How much the ranking of the areas below depends on how the index is put together. Equal by value.</summary>
/// <param name="Period">The closed period the ranking is of; null where none is closed.</param>
/// <param name="Method">How the weights in force were found.</param>
/// <param name="From">First day on which they are in force.</param>
/// <param name="Places">The areas compared, by rank.</param>
/// <param name="Tests">What each test does.</param>
/// <param name="Weights">The weights side by side.</param>
/// <param name="BoardsLeftOut">Boards that most areas have no score for.</param>
/// <param name="AreasLeftOut">Areas that lack a board.</param>
/// <param name="Reason">Why nothing can be said; null otherwise.</param>
public sealed record SensitivityView(
    Period? Period,
    string Method,
    DateOnly From,
    ValueList<AreaPlace> Places,
    ValueList<RankTestRow> Tests,
    ValueList<BoardWeights> Weights,
    ValueList<string> BoardsLeftOut,
    ValueList<Area> AreasLeftOut,
    NotComputable? Reason)
{
    /// <summary>The tests over the index of each area in a closed period.</summary>
    public static SensitivityView Of(Period? period, IReadOnlyList<(Area Area, CompositeScore Score)> scored)
    {
        ArgumentNullException.ThrowIfNull(scored);
        if (period is null)
        {
            return Silent(null, NotComputable.NoData);
        }

        var found = IndexSensitivity.Of([.. scored.Select(one => one.Score)]);
        return found.TryGet(out var tests) ? Told(period, tests, [.. scored.Select(one => one.Area)]) : Silent(period, found.Reason!.Value);
    }

    private static SensitivityView Told(Period? period, IndexSensitivity found, List<Area> areas)
    {
        var entropy = found.Tests.First(test => test.Test == RankTest.EntropyWeights).Weights;
        var critic = found.Tests.First(test => test.Test == RankTest.CriticWeights).Weights;
        return new SensitivityView(
            period,
            found.Scheme.Method,
            found.Scheme.From,
            new(found.Places.Select(place => new AreaPlace(areas[place.Area], place.Rank, place.Best, place.Worst)).OrderBy(place => place.Rank)),
            new(found.Tests.Select(test => new RankTestRow(test.Test, test.Board, test.Shift))),
            new(found.Boards.Select((board, i) => new BoardWeights(board, found.WeightsInForce[i], entropy.IsEmpty ? null : entropy[i], critic.IsEmpty ? null : critic[i]))),
            new(found.BoardsLeftOut),
            new(found.AreasLeftOut.Select(area => areas[area])),
            null);
    }

    private static SensitivityView Silent(Period? period, NotComputable reason) =>
        new(period, "", default, new([]), new([]), new([]), new([]), new([]), reason);
}
