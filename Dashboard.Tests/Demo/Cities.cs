using Dashboard.Demo.World;
using Dashboard.Demo.Writing;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Tests.Demo;

/// <summary>Simulated cities for tests.</summary>
internal static class Cities
{
    public static readonly DateOnly Start = new(2026, 11, 25);

    public static DemoCity Of(double scale = 0.004, int months = 2, long seed = 7) =>
        new(DemoSeed.Of(seed, scale, months, Start), TerritoryMap.BuiltIn, WorkCalendar.BuiltIn, GovernanceCatalogue.BuiltIn);

    /// <summary>A moment of the day the city was started, in the city's time.</summary>
    public static DateTimeOffset At(int hour) => CityTime.StartOf(Start).AddHours(hour);
}
