using System.Collections.Immutable;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Statistics.Weights;
using Dashboard.Domain.Tables;

namespace Dashboard.Domain.Statistics.Composites;

/// <summary>The dated weight schemes of the indices.</summary>
public static class WeightTable
{
    private static readonly Lazy<ImmutableArray<WeightScheme>> Contained = new(() => Read(DataTable.Embedded("weights.csv"), GovernanceCatalogue.BuiltIn));

    /// <summary>The schemes the program contains.</summary>
    public static ImmutableArray<WeightScheme> BuiltIn => Contained.Value;

    /// <summary>Reads schemes: rows of one index and day belong together.</summary>
    /// <exception cref="DataTableException">A board is unknown or stands twice, a weight is missing or impossible, or all are 0.</exception>
    public static ImmutableArray<WeightScheme> Read(DataTable table, GovernanceCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(catalogue);
        var boards = catalogue.Boards.Select(board => board.Key).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. table.Rows
                .GroupBy(row => (Index: row.Required("index"), From: row.Day("from") ?? throw row.Fault("from", "The day is missing.")))
                .Select(rows => Scheme(rows.Key.Index, rows.Key.From, [.. rows], boards)),
        ];
    }

    private static WeightScheme Scheme(string index, DateOnly from, DataRow[] rows, HashSet<string> boards)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            if (!weights.TryAdd(Part(row, boards), Weight(row)))
            {
                throw row.Fault("part", $"'{row["part"]}' stands twice in '{index}'.");
            }
        }

        return IndicatorWeights.Given([.. weights.Values]).Exists
            ? new WeightScheme(index, from, rows[0].Required("method"), rows[0].Required("basis"), weights)
            : throw rows[0].Fault("weight", $"The weights of '{index}' sum to nothing.");
    }

    private static string Part(DataRow row, HashSet<string> boards) =>
        boards.Contains(row.Required("part")) ? row["part"] : throw row.Fault("part", $"There is no board '{row["part"]}'.");

    private static double Weight(DataRow row) =>
        row.Number("weight") is >= 0 and { } weight ? weight : throw row.Fault("weight", "A weight is a number from 0.");
}
