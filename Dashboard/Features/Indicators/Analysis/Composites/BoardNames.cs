using Dashboard.Domain.Catalogue;
using Dashboard.Ui.Formatting;

namespace Dashboard.Features.Indicators.Analysis.Composites;

/// <summary>Names of boards and indicators by their keys, in the reader's language.</summary>
public sealed class BoardNames(GovernanceCatalogue catalogue)
{
    /// <summary>The name of a board; its key where the catalogue has none.</summary>
    public string Board(string key) => catalogue.Boards.Where(board => board.Key == key).Select(FigureFormat.Name).FirstOrDefault() ?? key;

    /// <summary>The name of an indicator; its code where the catalogue has none.</summary>
    public string Indicator(string code) => catalogue.TryFindIndicator(code, out var indicator) ? FigureFormat.Name(indicator) : code;
}
