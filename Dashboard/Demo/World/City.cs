using System.Collections.Immutable;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Territory;
using Dashboard.Domain.Territory.Census;
using Dashboard.Domain.Territory.Classes;

namespace Dashboard.Demo.World;

/// <summary>The simulated city: everything in it is a pure function of the seed, the scale, the day it was started and the day asked about.</summary>
internal sealed class City
{
    private readonly ImmutableArray<Character> _characters;
    private readonly ImmutableArray<int> _districtOfCell;
    private readonly long[] _residents;
    private readonly Shares<int> _callers;
    private readonly Shares<int> _homes;

    public City(TerritoryMap territory, WorkCalendar calendar, DemoSeed plan)
    {
        Territory = territory;
        Calendar = calendar;
        Plan = plan;
        Pace = new Pace(plan.Scale);
        Rhythm = new Rhythm(calendar);
        Stories = new Stories(plan.Start);
        Communities = territory.AtLevel(AreaLevel.Community, territory.City);
        _residents = new long[territory.CellCount];
        foreach (var amount in CensusSpread.Estimate(territory, CensusTable.BuiltIn).Where(amount => amount.MeasureCode == "population.resident"))
        {
            _residents[amount.Area.Ordinal] = amount.Value;
        }

        var districts = territory.Children(territory.City);
        var characters = new Character[territory.CellCount];
        var districtOf = new int[territory.CellCount];
        foreach (var district in districts)
        {
            var character = Character.Of(plan.Seed, district, AreaTags.BuiltIn, plan.Start);
            Array.Fill(characters, character, district.Ordinal, district.Cells[0].Length);
            Array.Fill(districtOf, district.Ordinal, district.Ordinal, district.Cells[0].Length);
        }

        characters[0] = characters[1];
        _characters = [.. characters];
        _districtOfCell = [.. districtOf];
        _callers = new Shares<int>(Communities.Select(area => (area.Ordinal, _residents[area.Ordinal] * CharacterOf(area).Calls)));
        _homes = new Shares<int>(Communities.Select(area => (area.Ordinal, 900.0 + _residents[area.Ordinal])));
    }

    public TerritoryMap Territory { get; }

    public WorkCalendar Calendar { get; }

    public DemoSeed Plan { get; }

    public Pace Pace { get; }

    public Rhythm Rhythm { get; }

    public Stories Stories { get; }

    /// <summary>The 3,047 communities and villages.</summary>
    public ImmutableArray<Area> Communities { get; }

    /// <summary>The stream of chance for one thing of this city.</summary>
    public Chance ChanceOf(Purpose purpose, long first, long second = 0, long third = 0) => Chance.Of(Plan.Seed, purpose, first, second, third);

    public Character CharacterOf(Area area) => _characters[area.Ordinal];

    /// <summary>The governing area in which the area lies.</summary>
    public Area DistrictOf(Area area) => Territory.AtCell(_districtOfCell[area.Ordinal]);

    /// <summary>Residents of a community, as estimated.</summary>
    public long ResidentsOf(Area community) => _residents[community.Ordinal];

    /// <summary>A community where somebody calls: the more residents, the likelier.</summary>
    public Area Caller(ref Chance chance) => Territory.AtCell(chance.Pick(_callers));

    /// <summary>A community where something is noticed or built: small ones are not forgotten.</summary>
    public Area Place(ref Chance chance) => Territory.AtCell(chance.Pick(_homes));

    /// <summary>How many of something a day has, when its mean day has so many and this day that factor.</summary>
    public int CountOf(Purpose purpose, DateOnly day, double mean, double factor)
    {
        var chance = ChanceOf(Purpose.Volume, day.DayNumber, (long)purpose);
        return chance.Round(mean * factor * chance.Around(1, 0.05));
    }
}
