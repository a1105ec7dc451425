using System.Collections.Frozen;
using Dashboard.Domain.Territory;
using Dashboard.Ui.Formatting;

namespace Dashboard.Ui.Areas;

/// <summary>Names of areas in the reader's language. Below the district only Chinese names are published, so those stay.</summary>
public static class AreaNames
{
    private static readonly FrozenDictionary<string, string> English = Read();

    /// <summary>The usual short name.</summary>
    public static string Of(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return FigureFormat.Chinese ? area.Name : English.GetValueOrDefault(area.Code.Split(':')[0], area.Name);
    }

    /// <summary>A name that fits a tile: without the prefix that says which city or province.</summary>
    public static string Brief(Area area)
    {
        var name = Of(area);
        foreach (var prefix in new[] { "四川", "成都" })
        {
            if (name.Length > 4 && name.StartsWith(prefix, StringComparison.Ordinal))
            {
                return name[prefix.Length..];
            }
        }

        return name;
    }

    private static FrozenDictionary<string, string> Read()
    {
        using var stream = typeof(AreaNames).Assembly.GetManifestResourceStream("district-names.csv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Skip(1)
            .Select(line => line.Split(','))
            .ToFrozenDictionary(row => row[0], row => row[1], StringComparer.Ordinal);
    }
}
