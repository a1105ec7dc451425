using System.Reflection;
using System.Text.Json;

namespace Dashboard.Features.Api.Answers;

/// <summary>One column of a CSV answer: a property of the row, or one of a record inside it.</summary>
/// <param name="Name">The name as in JSON, in snake case; of a record inside with the names of what it lies in before it.</param>
/// <param name="Read">From the row to the cell; null where the record inside is missing.</param>
internal sealed record CsvColumn(string Name, Func<object?, object?> Read)
{
    /// <summary>The columns of a row, in the order of its properties.</summary>
    /// <param name="row">The type of the row.</param>
    /// <param name="nested">Whether the properties of records inside are columns too; else such records are left out.</param>
    public static IReadOnlyList<CsvColumn> Of(Type row, bool nested) => [.. row.GetProperties().SelectMany(property => Of(property, nested))];

    private static IEnumerable<CsvColumn> Of(PropertyInfo property, bool nested)
    {
        var name = JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name);
        if (property.PropertyType.Assembly != typeof(CsvColumn).Assembly)
        {
            return [new CsvColumn(name, row => row is null ? null : property.GetValue(row))];
        }

        return nested
            ? Of(property.PropertyType, nested).Select(inner => new CsvColumn($"{name}_{inner.Name}", row => inner.Read(row is null ? null : property.GetValue(row))))
            : [];
    }
}
