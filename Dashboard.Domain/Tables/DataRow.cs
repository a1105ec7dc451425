using System.Globalization;

namespace Dashboard.Domain.Tables;

/// <summary>One row of a <see cref="DataTable"/>. Reading a field that cannot be read says which row, which field and why.</summary>
public sealed class DataRow
{
    private readonly string _table;
    private readonly IReadOnlyDictionary<string, int> _columns;
    private readonly CsvRecord _record;

    internal DataRow(string table, IReadOnlyDictionary<string, int> columns, CsvRecord record)
    {
        _table = table;
        _columns = columns;
        _record = record;
    }

    /// <summary>Whether the table has the column.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>The field as written; empty when there is nothing.</summary>
    public string this[string column] => _columns.TryGetValue(column, out var index)
        ? _record.Fields[index]
        : throw Fault(column, "The table has no such column.");

    /// <summary>The field, which must not be empty.</summary>
    public string Required(string column) =>
        this[column] is { Length: > 0 } text ? text : throw Fault(column, "The field is empty.");

    /// <summary>The field as an integer.</summary>
    public long WholeNumber(string column) =>
        long.TryParse(this[column], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw Fault(column, $"'{this[column]}' is not an integer.");

    /// <summary>The field as a number; null when empty.</summary>
    public double? Number(string column) =>
        this[column].Length == 0 ? null
        : double.TryParse(this[column], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && double.IsFinite(number) ? number
        : throw Fault(column, $"'{this[column]}' is not a number.");

    /// <summary>The field as a day; null when empty.</summary>
    public DateOnly? Day(string column) =>
        this[column].Length == 0 ? null
        : DateOnly.TryParseExact(this[column], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day
        : throw Fault(column, $"'{this[column]}' is not a day.");

    /// <summary>The field as yes or no.</summary>
    public bool Flag(string column) => this[column] switch
    {
        "yes" => true,
        "no" => false,
        var other => throw Fault(column, $"'{other}' is neither yes nor no."),
    };

    /// <summary>The field as an enumeration value, written as its word (<see cref="WireWords"/>).</summary>
    public TEnum Value<TEnum>(string column)
        where TEnum : struct, Enum
    {
        var text = this[column];
        return WireWords.TryRead(text, out TEnum value)
            ? value
            : throw Fault(column, $"'{text}' is none of {string.Join(", ", WireWords.All<TEnum>())}.");
    }

    /// <summary>An exception that names this row (by its code, where it has one) and the field.</summary>
    public DataTableException Fault(string column, string reason) => new(_table, RowName(), column, reason)
    {
        Line = _record.Line,
        Value = Has(column) ? this[column] : null,
    };

    private string RowName() =>
        _columns.TryGetValue("code", out var index) && _record.Fields[index].Length > 0
            ? $"line {_record.Line} ({_record.Fields[index]})"
            : $"line {_record.Line}";
}
