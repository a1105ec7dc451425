using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Domain.Aggregation;

/// <summary>What a statistical return contributes.</summary>
public static class Returns
{
    /// <summary>
    /// Appends the amount and the presence of one return, both filed on the first day of its period. The presence is what tells a returned
    /// zero from a missing return. A withdrawn return contributes nothing: do not call.
    /// </summary>
    /// <param name="measure">A returned measure.</param>
    /// <param name="cell">Cell of the area it was returned for.</param>
    /// <param name="period">The period it was returned for, of the measure's return grain.</param>
    /// <param name="amount">In the measure's smallest unit.</param>
    /// <param name="into">Where to append.</param>
    public static void Contribute(Measure measure, int cell, Period period, long amount, Deltas into)
    {
        ArgumentNullException.ThrowIfNull(measure);
        ArgumentNullException.ThrowIfNull(into);
        var day = period.FirstDay.DayNumber;
        if (amount != 0)
        {
            into.Add(new Contribution(measure.Id, cell, day, ContributionKey.Amount, amount));
        }

        into.Add(new Contribution(measure.Id, cell, day, ContributionKey.Presence, 1));
    }
}
