using System.Globalization;
using Dashboard.Domain.Calendar;

namespace Dashboard.Features.Imports;

/// <summary>Writes moments of deliveries in the city's time, to the second: stewards compare them with logs.</summary>
internal static class ImportTimes
{
    public static string Of(DateTimeOffset moment) => CityTime.ToCity(moment).ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
}
