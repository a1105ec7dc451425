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

    private static readonly HashSet<string> InnerCodes = ["510104", "510105", "510106", "510107", "510108"];

    private static readonly (ImmutableArray<Outline> All, double Height, (double X, double Y, double Size) Inner) Built = Build();

    private const double InsetSize = 132;

    /// <summary>The corner of the inner districts on the whole map and the size of their square.</summary>
    public static (double X, double Y, double Size) Inner => Built.Inner;

    /// <summary>How much the inner districts are enlarged in the free corner of the map.</summary>
    public static double InsetScale => InsetSize / Built.Inner.Size;

    /// <summary>Where the enlarged drawing begins.</summary>
    public static double InsetX => Width - InsetSize;

    /// <summary>Every district.</summary>
    public static ImmutableArray<Outline> All => Built.All;

    /// <summary>Height of the box.</summary>
    public static double Height => Built.Height;

    private static (ImmutableArray<Outline> All, double Height, (double X, double Y, double Size) Inner) Build()
    {
        using var stream = typeof(CityOutlines).Assembly.GetManifestResourceStream("chengdu-districts.geojson")!;
        using var document = JsonDocument.Parse(stream);
        var districts = document.RootElement.GetProperty("features").EnumerateArray().ToList();
        var points = districts.SelectMany(Rings).SelectMany(ring => ring).ToList();
        var (west, north) = (points.Min(point => point.X), points.Min(point => point.Y));
        var scale = Width / (points.Max(point => point.X) - west);
        (double X, double Y) Place((double X, double Y) point) => ((point.X - west) * scale, (point.Y - north) * scale);

        var inner = districts.Where(district => InnerCodes.Contains(Code(district))).SelectMany(Rings).SelectMany(ring => ring).Select(Place).ToList();
        var (left, top) = (inner.Min(point => point.X), inner.Min(point => point.Y));
        var size = Math.Max(inner.Max(point => point.X) - left, inner.Max(point => point.Y) - top);
        return ([.. districts.Select(Draw)], (points.Max(point => point.Y) - north) * scale, (left, top, size));

        Outline Draw(JsonElement district)
        {
            var label = Place(Centre(Rings(district).MaxBy(ring => ring.Count())!.ToList()));
            var path = new StringBuilder();
            foreach (var ring in Rings(district))
            {
                path.Append('M').AppendJoin('L', ring.Select(point => Text(Place(point)))).Append('Z');
            }

            var code = Code(district);
            return new Outline(code, path.ToString(), Math.Round(label.X, 1), Math.Round(label.Y, 1), InnerCodes.Contains(code));
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

    /// <summary>The centre of gravity of a ring: inside the district, unlike the seat of its government.</summary>
    private static (double X, double Y) Centre(List<(double X, double Y)> ring)
    {
        double area = 0, x = 0, y = 0;
        for (var i = 0; i < ring.Count; i++)
        {
            var (a, b) = (ring[i], ring[(i + 1) % ring.Count]);
            var cross = (a.X * b.Y) - (b.X * a.Y);
            area += cross;
            x += (a.X + b.X) * cross;
            y += (a.Y + b.Y) * cross;
        }

        return (x / (3 * area), y / (3 * area));
    }

    private static string Code(JsonElement district) => district.GetProperty("properties").GetProperty("code").GetString()!;

    private static (double X, double Y) Point(JsonElement pair) => (pair[0].GetDouble() * Squeeze, -pair[1].GetDouble());

    private static string Text((double X, double Y) point) => string.Create(CultureInfo.InvariantCulture, $"{point.X:0.#} {point.Y:0.#}");
}
