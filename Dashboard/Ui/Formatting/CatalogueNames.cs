using Dashboard.Domain.Catalogue;

namespace Dashboard.Ui.Formatting;

/// <summary>Names of boards and indicators by their keys, in the reader's language.</summary>
public static class CatalogueNames
{
    /// <summary>The name of a board; its key where the catalogue has none.</summary>
    public static string Board(GovernanceCatalogue catalogue, string key)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return catalogue.Boards.Where(board => board.Key == key).Select(FigureFormat.Name).FirstOrDefault() ?? key;
    }

    /// <summary>The name of an indicator; its code where the catalogue has none.</summary>
    public static string Indicator(GovernanceCatalogue catalogue, string code)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        return catalogue.TryFindIndicator(code, out var indicator) ? FigureFormat.Name(indicator) : code;
    }
}
