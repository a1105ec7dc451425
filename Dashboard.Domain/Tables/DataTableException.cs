namespace Dashboard.Domain.Tables;

/// <summary>A table of the program or of an edition cannot be used: says which table, row and field, and why.</summary>
public sealed class DataTableException(string table, string row, string field, string reason)
    : Exception(string.Join(", ", new[] { table, row, field }.Where(part => part.Length > 0)) + ": " + reason)
{
    /// <summary>The file's name.</summary>
    public string Table { get; } = table;

    /// <summary>Line and code of the row; empty when the whole table is meant.</summary>
    public string Row { get; } = row;

    /// <summary>The column; empty when the whole row is meant.</summary>
    public string Field { get; } = field;

    /// <summary>Line of the row in the file; null when the whole table is meant.</summary>
    public int? Line { get; init; }

    /// <summary>What the field holds; null when the row or the table has no such field.</summary>
    public string? Value { get; init; }
}
