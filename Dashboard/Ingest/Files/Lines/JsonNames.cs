using System.Text.Json;
using Dashboard.Domain.WorkItems;
using Dashboard.Domain.WorkItems.Rows;
using Dashboard.Ingest.Files.Tables;

namespace Dashboard.Ingest.Files.Lines;

/// <summary>The names of the fields in lines of JSON: those that no field has are told once, those that are nearly a field's are a fault of the row.</summary>
internal sealed class JsonNames(Action<IReadOnlyList<string>> unread)
{
    /// <summary>The code of a name that is nearly a field's.</summary>
    public const string Misnamed = "misnamed-field";

    /// <summary>More different names are no columns.</summary>
    private const int MostTold = 100;

    private readonly HashSet<string> told = new(StringComparer.Ordinal);

    /// <summary>What is wrong with a name of the row; null when nothing is, or the row cannot be read, which its check says.</summary>
    public RowError? FaultOf(ReadOnlySpan<byte> row)
    {
        try
        {
            var reader = new Utf8JsonReader(row);
            reader.Read();
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                if ((reader.ValueIsEscaped || !Fields.TryFind(reader.ValueSpan, out _)) && FaultOf(reader.GetString()!) is { } fault)
                {
                    return fault;
                }

                reader.Skip();
            }

            return null;
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Not JSON, or a name with half of a surrogate pair, which is the name of no field.
            return null;
        }
    }

    private RowError? FaultOf(string name)
    {
        var meant = FieldNames.Meant(name);
        if (meant is null && told.Count < MostTold && told.Add(name))
        {
            unread([name]);
        }

        return meant is null || meant.Name == name ? null : new RowError(FileRow.Whole, name, Misnamed, meant.Name);
    }
}
