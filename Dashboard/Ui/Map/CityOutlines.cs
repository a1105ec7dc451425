using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Dashboard.Ui.Map;

/// <summary>The outlines of the 20 statistical districts, projected once from degrees onto a plane.</summary>
public static class CityOutlines
{
    /// <summary>Width of the box in its own units.</summary>
    public const double Width = 480;

    // One degree of longitude is shorter than one of latitude by the cosine of Chengdu's latitude.
    private static readonly double Squeeze = Math.Cos(30.66 * Math.PI / 180);

    private static readonly (ImmutableArray<Outline> All, double Height) Built = Build();

    /// <summary>Every district.</summary>
    public static ImmutableArray<Outline> All => Built.All;

    /// <summary>Height of the box.</summary>
    public static double Height => Built.Height;

    private static (ImmutableArray<Outline> All, double Height) Build()
    {
        using var stream = typeof(CityOutlines).Assembly.GetManifestResourceStream("chengdu-districts.geojson")!;
        using var document = JsonDocument.Parse(stream);
        var districts = document.RootElement.GetProperty("features").EnumerateArray().ToList();
        var points = districts.SelectMany(Rings).SelectMany(ring => ring).ToList();
        var (west, north) = (points.Min(point => point.X), points.Min(point => point.Y));
        var scale = Width / (points.Max(point => point.X) - west);
        (double X, double Y) Place((double X, double Y) point) => ((point.X - west) * scale, (point.Y - north) * scale);

        return ([.. districts.Select(Draw)], (points.Max(point => point.Y) - north) * scale);

        Outline Draw(JsonElement district)
        {
            var properties = district.GetProperty("properties");
            var label = Place(Point(properties.GetProperty("cp")));
            var path = new StringBuilder();
            foreach (var ring in Rings(district))
            {
                path.Append('M').AppendJoin('L', ring.Select(point => Text(Place(point)))).Append('Z');
            }

            return new Outline(properties.GetProperty("code").GetString()!, path.ToString(), Math.Round(label.X, 1), Math.Round(label.Y, 1));
        }
    }

    private static IEnumerable<IEnumerable<(double X, double Y)>> Rings(JsonElement district)
    {
        var geometry = district.GetProperty("geometry");
        var coordinates = geometry.GetProperty("coordinates");
        var rings = geometry.GetProperty("type").GetString() == "Polygon"
            ? coordinates.EnumerateArray()
            : coordinates.EnumerateArray().SelectMany(polygon => polygon.EnumerateArray());
        return rings.Select(ring => ring.EnumerateArray().Select(Point));
    }

    private static (double X, double Y) Point(JsonElement pair) => (pair[0].GetDouble() * Squeeze, -pair[1].GetDouble());

    private static string Text((double X, double Y) point) => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#} {point.Y:0.#}");
}
