using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dashboard.Bench.Support;

namespace Dashboard.Bench.Load;

/// <summary>Bodies of work items that differ in their identifiers alone, made without serialising each anew.</summary>
internal sealed class NumberedBodies
{
    private const string Place = "#00000000";

    private static readonly JsonSerializerOptions Wire = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly byte[] template;
    private readonly List<int> places = [];
    private int last;

    public NumberedBodies(int rows)
    {
        var items = new SampleItems(4).Take(rows, new DateOnly(2026, 3, 1)).Select(item => item with { Id = $"{item.Id}{Place}" });
        template = Encoding.UTF8.GetBytes(JsonSerializer.Serialize<IEnumerable<object>>(items, Wire));
        var wanted = Encoding.UTF8.GetBytes(Place);
        for (var at = 0; template.AsSpan(at).IndexOf(wanted) is >= 0 and var found; at += found + wanted.Length)
        {
            places.Add(at + found);
        }

        Rows = rows;
    }

    public int Rows { get; }

    public double Mebibytes => template.Length / (1024.0 * 1024);

    public byte[] Next()
    {
        var body = template.ToArray();
        var number = Encoding.UTF8.GetBytes($"#{Interlocked.Increment(ref last).ToString("00000000", CultureInfo.InvariantCulture)}");
        foreach (var place in places)
        {
            number.CopyTo(body, place);
        }

        return body;
    }
}
