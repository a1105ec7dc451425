namespace Dashboard.Ui.Exports;

/// <summary>The forms in which a table is given away, by their word in the address.</summary>
internal static class ExportForm
{
    public const string Csv = "csv";
    public const string Workbook = "xlsx";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> All { get; } = [Csv, Workbook];
}
