using System.Collections.Frozen;
using Dashboard.Domain.Territory;
using Dashboard.Ui.Formatting;

namespace Dashboard.Ui.Areas;

/// <summary>Names of areas in the reader's language. Below the district only Chinese names are published, so those stay.</summary>
public static class AreaNames
{
    private static readonly FrozenDictionary<string, string> English = Read();
    private static readonly string[] Prefixes = ["四川", "成都"];

    /// <summary>The usual short name, the same on maps, in tables and in sentences.</summary>
    public static string Of(Area area)
    {
        ArgumentNullException.ThrowIfNull(area);
        return FigureFormat.Chinese ? Short(area) : English.GetValueOrDefault(area.Code.Split(':')[0], area.Name);
    }

    /// <summary>Without the prefix that says which city or province a functional zone lies in: all of them lie in this one.</summary>
    private static string Short(Area area)
    {
        var prefix = area.Level == AreaLevel.District && area.Name.Length > 4 ? Prefixes.FirstOrDefault(one => area.Name.StartsWith(one, StringComparison.Ordinal)) : null;
        return prefix is null ? area.Name : area.Name[prefix.Length..];
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
