using Dashboard.Domain.Tables;
using Dashboard.Domain.WorkItems;
using Dashboard.Domain.WorkItems.Rows;
using Dashboard.Ingest.Files.Lines;

namespace Dashboard.Ingest.Files.Tables;

/// <summary>The columns of a table, by its header.</summary>
internal sealed class CsvColumns
{
    public const string TooFewCells = "too-few-cells";
    public const string TooManyCells = "too-many-cells";

    private static readonly Dictionary<string, Field> Names = Fields.All.SelectMany(field => new[] { (field.SnakeName, field), (field.Name, field) })
        .DistinctBy(name => name.Item1).ToDictionary(StringComparer.OrdinalIgnoreCase);

    private readonly Field?[] fields;

    private CsvColumns(Field?[] fields, IReadOnlyList<string> unread) => (this.fields, Unread) = (fields, unread);

    /// <summary>How many columns there are; nameless ones at the end are none.</summary>
    public int Count => fields.Length;

    /// <summary>Columns that no field has, one without a name by its number; they are not read.</summary>
    public IReadOnlyList<string> Unread { get; }

    /// <summary>The field of a column; null when it is not read.</summary>
    public Field? this[int column] => fields[column];

    /// <summary>The columns with these names: snake_case, or the camelCase of the interface.</summary>
    /// <exception cref="FileFault">No name is known; one is a field's but for its letter case, spaces or invisible marks; or one stands twice.</exception>
    public static CsvColumns Of(IReadOnlyList<string> header)
    {
        string[] names = [.. header.Select(name => name.Trim())];
        names = names[..(Array.FindLastIndex(names, name => !Padding.IsBlank(name)) + 1)];
        Field?[] fields = [.. names.Select(name => Names.GetValueOrDefault(name))];
        foreach (var (at, name) in names.Index())
        {
            if (fields[at] is null && FieldNames.Meant(name) is { } meant)
            {
                throw new FileFault("column-in-disguise", at + 1, name, meant.SnakeName);
            }

            if (fields[at] is { } field && Array.IndexOf(fields, field) is var first && first < at)
            {
                throw new FileFault("column-twice", field.SnakeName, first + 1, at + 1);
            }
        }

        return fields.All(field => field is null)
            ? throw new FileFault("no-known-column")
            : new CsvColumns(fields, [.. names.Index().Where(name => fields[name.Index] is null).Select(name => Padding.IsBlank(name.Item) ? $"#{name.Index + 1}" : name.Item)]);
    }

    /// <summary>The delimiter of a table: the one that finds most fields in its header, the comma unless another does.</summary>
    public static char DelimiterOf(string header)
    {
        ReadOnlySpan<char> delimiters = [',', ';', '\t', '|'];
        var (best, most) = (',', 0);
        foreach (var delimiter in delimiters)
        {
            List<string> cells = [];
            CsvCells.Cut(header, delimiter, cells);
            var known = cells.Count(cell => FieldNames.Meant(cell) is not null);
            (best, most) = known > most ? (delimiter, known) : (best, most);
        }

        return best;
    }

    /// <summary>Whether a record has a cell for each column, and nothing beyond.</summary>
    public bool Fits(IReadOnlyList<string> cells) => cells.Count >= Count && cells.Skip(Count).All(cell => Padding.IsBlank(cell));

    /// <summary>Why it does not fit; null when it does.</summary>
    public RowError? FaultOf(IReadOnlyList<string> cells) => Fits(cells)
        ? null
        : new RowError(FileRow.Whole, $"{cells.Count}", cells.Count < Count ? TooFewCells : TooManyCells, $"{Count}");
}
