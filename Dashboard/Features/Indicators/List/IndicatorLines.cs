using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Identity;
using Dashboard.Live;
using Dashboard.Ui.Addresses;
using Dashboard.Ui.Formatting;
using Dashboard.Ui.Grids;

namespace Dashboard.Features.Indicators.List;

/// <summary>
/// Reads the list of indicators with their figures. It is not sorted by value: percentages, people and yuan have no common order.
/// </summary>
public sealed class IndicatorLines(GovernanceCatalogue catalogue, ILiveFigures figures, SourceNames sources)
{
    public const string Name = "name";
    public const string Grain = "grain";
    public const string Source = "source";

    /// <summary>The orders it can be read in; the catalogue's own is by board.</summary>
    public static IReadOnlyList<string> Sorts { get; } = [Name, Grain, Source];

    /// <summary>The systems that deliver something, by their word in the catalogue.</summary>
    public IReadOnlyList<string> Sources => [.. catalogue.Indicators.Select(indicator => indicator.SourceSystem).Distinct(StringComparer.Ordinal)];

    /// <summary>Every line of all pages.</summary>
    public IReadOnlyList<IndicatorLine> Read(Reader reader, PageState state, IndicatorFilter filter, GridQuery query)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(filter);
        ArgumentNullException.ThrowIfNull(query);
        var boards = catalogue.Boards.ToDictionary(board => board.Key, StringComparer.Ordinal);
        List<Indicator> wanted = [.. Sort(catalogue.Indicators.Where(indicator => Matches(indicator, boards[indicator.Board], filter)), query)];
        if (wanted.Count == 0)
        {
            return [];
        }

        var set = figures.For(reader).Read([.. wanted.Select(indicator => new FigureQuery(indicator, null, state.Area, state.Period))]);
        return [.. wanted.Zip(set.Figures, (indicator, figure) => new IndicatorLine(indicator, boards[indicator.Board], figure))];
    }

    private static bool Matches(Indicator indicator, Board board, IndicatorFilter filter) =>
        (filter.Board is null || indicator.Board == filter.Board)
        && (filter.Source is null || indicator.SourceSystem == filter.Source)
        && (filter.Words is not { } words || new[] { indicator.NameZh, indicator.NameEn, indicator.Code, board.NameZh, board.NameEn }
            .Any(text => text.Contains(words, StringComparison.OrdinalIgnoreCase)));

    private IEnumerable<Indicator> Sort(IEnumerable<Indicator> indicators, GridQuery query)
    {
        IComparer<string> words = StringComparer.CurrentCulture;
        return (query.Sort, query.Descending) switch
        {
            (Name, false) => indicators.OrderBy(FigureFormat.Name, words),
            (Name, true) => indicators.OrderByDescending(FigureFormat.Name, words),
            (Grain, false) => indicators.OrderBy(indicator => indicator.NaturalGrain),
            (Grain, true) => indicators.OrderByDescending(indicator => indicator.NaturalGrain),
            (Source, false) => indicators.OrderBy(indicator => sources.Of(indicator.SourceSystem), words),
            (Source, true) => indicators.OrderByDescending(indicator => sources.Of(indicator.SourceSystem), words),
            _ => indicators,
        };
    }
}
