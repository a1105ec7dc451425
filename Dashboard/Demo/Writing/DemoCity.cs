using Dashboard.Demo.Lives;
using Dashboard.Demo.Returns;
using Dashboard.Demo.World;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Demo.Writing;

/// <summary>A simulated city with its two streams.</summary>
internal sealed class DemoCity
{
    public DemoCity(DemoSeed seed, TerritoryMap territory, WorkCalendar calendar, GovernanceCatalogue catalogue)
    {
        City = new City(territory, calendar, seed);
        Items = new ItemStream(City);
        Returns = new ReturnStream(City, catalogue);
    }

    public City City { get; }

    public ItemStream Items { get; }

    public ReturnStream Returns { get; }
}
