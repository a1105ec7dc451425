using System.Text.Json;
using System.Text.RegularExpressions;

namespace Dashboard.Bench.Circuits;

/// <summary>What the prerendered page says about its interactive parts.</summary>
internal static partial class PageMarkers
{
    /// <summary>The sealed state of the page.</summary>
    public static string StateOf(string page) => State().Match(page) is { Success: true } match ? match.Groups[1].Value : "";

    /// <summary>The operations that make the parts interactive.</summary>
    public static string OperationsOf(string page)
    {
        var operations = Marker().Matches(page).Select((match, index) =>
        {
            using var marker = JsonDocument.Parse(match.Groups[1].Value);
            return new { type = "add", ssrComponentId = index + 1, marker = marker.RootElement.Clone() };
        });
        return JsonSerializer.Serialize(new { batchId = 1, operations });
    }

    [GeneratedRegex("<!--Blazor-Server-Component-State:([^-]*(?:-[^-]+)*)-->")]
    private static partial Regex State();

    [GeneratedRegex("<!--Blazor:(\\{\"type\":\"server\".*?\\})-->")]
    private static partial Regex Marker();
}
