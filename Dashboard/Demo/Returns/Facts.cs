using Dashboard.Demo.World;
using Dashboard.Domain.Territory;

namespace Dashboard.Demo.Returns;

/// <summary>
/// What a community is like in numbers. Shares stand on a scale of progress: a community that is once along stays along, and how many are
/// grows with time.
/// </summary>
internal sealed class Facts
{
    private readonly Dictionary<string, double> _places = new(StringComparer.Ordinal);
    private readonly City _city;

    public Facts(City city, Area area)
    {
        _city = city;
        Area = area;
        Character = city.CharacterOf(area);
        Residents = city.ResidentsOf(area);
        var chance = city.ChanceOf(Purpose.Facts, area.Ordinal);
        Households = Math.Max(1, Residents / 2.82);
        Compounds = Math.Max(1, (int)(Residents / 850.0 * chance.Between(0.75, 1.25)));
        Grids = Math.Max(1, (int)(Households / 420 * chance.Between(0.85, 1.15)));
        MicroGrids = Math.Max(Grids, (int)(Households / 62 * chance.Between(0.85, 1.15)));
        Registered = Math.Max(4, (int)(Residents * chance.Between(0.006, 0.016)));
        Units = Math.Max(2, (int)(Residents / 520.0 * chance.Between(0.5, 1.5)));
        Space = 40 + (Residents * chance.Between(0.01, 0.06));
        Workers = Math.Max(4, Residents / 10_000.0 * (17.4 + (1.6 * Character.Standing) + chance.Between(-1.5, 1.5)));
        Staff = IsUrban ? Workers : chance.Between(4.5, 7.5);
        FloorPer100 = (IsUrban ? 33.5 : 30) + (3 * Character.Standing) + (chance.Around(1, 0.22) * 6) - 6;
        Fund = 18 + (Residents * 0.0016) + (IsUrban ? 4 : 12);
    }

    public Area Area { get; }

    public Character Character { get; }

    public bool IsUrban => Area.Settlement == Settlement.Urban;

    public double Residents { get; }

    public double Households { get; }

    /// <summary>Residential compounds (小区、院落); only towns count them.</summary>
    public int Compounds { get; }

    public int Grids { get; }

    public int MicroGrids { get; }

    /// <summary>In-service Party members registered with the community.</summary>
    public int Registered { get; }

    /// <summary>Units located in the community.</summary>
    public int Units { get; }

    /// <summary>Idle space in square metres.</summary>
    public double Space { get; }

    /// <summary>Full-time workers of an urban community.</summary>
    public double Workers { get; }

    /// <summary>People who work for the community or village, for its time diary.</summary>
    public double Staff { get; }

    /// <summary>Square metres of service facility per 100 households.</summary>
    public double FloorPer100 { get; }

    /// <summary>Guarantee and incentive fund of a year in 10,000 yuan.</summary>
    public double Fund { get; }

    /// <summary>Whether the community is among the share that has got there; the question is the same at any time.</summary>
    public bool Has(string question, double share) => Place(question) < share;

    /// <summary>How many of the whole, when on the mean this share of it has got there.</summary>
    public int Of(int whole, string question, double share)
    {
        // A community is ahead or behind as a whole, and has no more than there is.
        var own = Math.Clamp(share + ((1 - share) * 0.8 * (Place(question) - 0.5) * 2 * Math.Min(1, share * 4)), 0, 1);
        var chance = _city.ChanceOf(Purpose.Facts, Area.Ordinal, Key(question), 7);
        return Math.Min(whole, chance.Round(whole * own));
    }

    /// <summary>A stream of chance of this community for a question in a period.</summary>
    public Chance ChanceOf(string question, int period) => _city.ChanceOf(Purpose.Return, Area.Ordinal, Key(question), period);

    private double Place(string question)
    {
        if (!_places.TryGetValue(question, out var place))
        {
            _places[question] = place = _city.ChanceOf(Purpose.Facts, Area.Ordinal, Key(question), 3).Next();
        }

        return place;
    }

    // The hash of a string differs between runs of a program, and the city must not.
    private static long Key(string question)
    {
        var key = 0L;
        foreach (var letter in question)
        {
            key = (key * 31) + letter;
        }

        return key;
    }
}
