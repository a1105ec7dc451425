using Dashboard.Domain.Calendar;

namespace Dashboard.Jobs.Nights;

/// <summary>Which nights have come due. A night is named by the day it closes and is due at the set time of the next day.</summary>
public static class DueNights
{
    /// <summary>The last night that is due at the moment.</summary>
    public static DateOnly Last(DateTimeOffset now, TimeOnly at)
    {
        var city = CityTime.ToCity(now);
        var begun = TimeOnly.FromTimeSpan(city.TimeOfDay) >= at;
        return DateOnly.FromDateTime(city.DateTime).AddDays(begun ? -1 : -2);
    }

    /// <summary>
    /// The due nights without a completed run, earlier first. Nights before the first one ever run are not wanted: the first night takes in
    /// and freezes everything before it.
    /// </summary>
    /// <param name="last">The last night that is due.</param>
    /// <param name="runs">Every night that has a run, and whether it is complete.</param>
    public static IEnumerable<DateOnly> Incomplete(DateOnly last, IReadOnlyDictionary<DateOnly, bool> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var first = runs.Count == 0 || runs.Keys.Min() > last ? last : runs.Keys.Min();
        for (var night = first; night <= last; night = night.AddDays(1))
        {
            if (!runs.TryGetValue(night, out var complete) || !complete)
            {
                yield return night;
            }
        }
    }
}
