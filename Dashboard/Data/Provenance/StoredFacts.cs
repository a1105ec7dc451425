using System.Text.Json;
using Dashboard.Domain.Calendar;

namespace Dashboard.Data.Provenance;

/// <summary>What a list of records shows of an item, read from its stored form without regard to its type.</summary>
internal readonly record struct StoredFacts(string? Title, IReadOnlyList<RecordMoment> Moments)
{
    private static readonly string[] Titles = ["title", "category", "kind", "nature", "form"];

    public static StoredFacts Of(byte[] payload)
    {
        using var document = JsonDocument.Parse(payload);
        var moments = new List<RecordMoment>();
        foreach (var property in document.RootElement.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Number && property.Name.EndsWith("At", StringComparison.Ordinal))
            {
                var moment = DateTimeOffset.FromUnixTimeMilliseconds(property.Value.GetInt64());
                moments.Add(new RecordMoment(property.Name, CityTime.ToCity(moment)));
            }
        }

        moments.Sort(static (a, b) => a.At.CompareTo(b.At));
        return new StoredFacts(TitleOf(document.RootElement), moments);
    }

    private static string? TitleOf(JsonElement root)
    {
        foreach (var name in Titles)
        {
            if (root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String)
            {
                return value.GetString();
            }
        }

        return null;
    }
}
