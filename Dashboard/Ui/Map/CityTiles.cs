using System.Collections.Immutable;
using System.Globalization;

namespace Dashboard.Ui.Map;

/// <summary>The tile map of the 23 governing areas, as the program contains it.</summary>
public static class CityTiles
{
    /// <summary>Every tile, from north to south and west to east, so that the keyboard walks the map as the eye does.</summary>
    public static ImmutableArray<TilePlace> All { get; } = Read();

    private static ImmutableArray<TilePlace> Read()
    {
        using var stream = typeof(CityTiles).Assembly.GetManifestResourceStream("cartogram.csv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Skip(1)
            .Select(line => line.Split(','))
            .Select(row => new TilePlace(row[0], int.Parse(row[1], CultureInfo.InvariantCulture), int.Parse(row[2], CultureInfo.InvariantCulture)))
            .OrderBy(tile => tile.Row).ThenBy(tile => tile.Column)];
    }
}
