using System.Text;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;

namespace Dashboard.Domain.WorkItems.Cohorts;

/// <summary>
/// What a rule can say about an item. Every amount stands on the city day of its anchor; without an anchor there is no amount.
/// It also notes the earliest due time that has not passed, so that cohort and sweep can never disagree.
/// </summary>
internal ref struct Tally(int cell, DateTimeOffset mark, WorkCalendar calendar, ServiceLimits limits, Deltas? into)
{
    /// <summary>Whether a grid event's or request's suspension stops its clock.</summary>
    public readonly ServiceLimits Limits => limits;

    /// <summary>The measure whose rule is being read.</summary>
    public Measure Measure { get; set; } = null!;

    /// <summary>The earliest due time after the mark at which an amount appears by itself; null when none.</summary>
    public DateTimeOffset? NextDue { get; private set; }

    /// <summary>An amount on the anchor's day.</summary>
    public readonly void Count(DateTimeOffset? on, bool when = true, long amount = 1)
    {
        if (when && on is { } moment)
        {
            Add(DayOf(moment), ContributionKey.Amount, amount);
        }
    }

    /// <summary>The due cohort: counted on the due day once done or once the due time has passed the mark.</summary>
    public void Due(DateTimeOffset? on, bool done, bool when = true)
    {
        if (!when || on is not { } due)
        {
            return;
        }

        if (done || due <= mark)
        {
            Add(DayOf(due), ContributionKey.Amount, 1);
        }
        else if (NextDue is null || due < NextDue)
        {
            NextDue = due;
        }
    }

    /// <summary>Clock time from <paramref name="since"/> to the anchor; nothing when the order is reversed (dispatched again later).</summary>
    public readonly void Elapsed(DateTimeOffset? since, DateTimeOffset? on, bool when = true)
    {
        if (when && since is { } from && on is { } moment && moment >= from)
        {
            Add(DayOf(moment), DurationBuckets.KeyOf((moment - from).Ticks / TimeSpan.TicksPerMinute), 1);
        }
    }

    /// <summary>Working time from <paramref name="since"/> to the anchor.</summary>
    public readonly void Worked(DateTimeOffset? since, DateTimeOffset? on)
    {
        if (since is { } from && on is { } moment && moment >= from)
        {
            Add(DayOf(moment), DurationBuckets.KeyOf(calendar.WorkingMinutesBetween(from, moment)), 1);
        }
    }

    /// <summary>Working days from <paramref name="since"/> to <paramref name="until"/>, added up on the anchor's day.</summary>
    public readonly void WorkingDays(DateTimeOffset since, DateTimeOffset? until, DateTimeOffset? on, bool when)
    {
        if (when && until is { } end && on is { } moment)
        {
            Add(DayOf(moment), ContributionKey.Amount, calendar.WorkingDaysBetween(since, end));
        }
    }

    /// <summary>One member of a distinct count, known by <see cref="MemberKey"/>.</summary>
    public readonly void Member(DateTimeOffset? on, string? member, bool when)
    {
        if (when && on is { } moment && member is not null)
        {
            Add(DayOf(moment), MemberKey.Of(member), 1);
        }
    }

    /// <summary>A project in the plan of a year: it stands on 1 January.</summary>
    public readonly void Planned(int? year, bool when, long amount = 1)
    {
        if (when && year is { } planned)
        {
            Add(new DateOnly(planned, 1, 1).DayNumber, ContributionKey.Amount, amount);
        }
    }

    /// <summary>
    /// A planned project that got there inside its plan year: on the day it did, on 1 January when it was early. One that is late does not
    /// complete the year it was planned for.
    /// </summary>
    public readonly void WithinPlan(int? year, DateTimeOffset? on, bool when)
    {
        if (when && year is { } planned && on is { } moment)
        {
            var day = DateOnly.FromDayNumber(DayOf(moment));
            if (day.Year <= planned)
            {
                Add(day.Year == planned ? day.DayNumber : new DateOnly(planned, 1, 1).DayNumber, ContributionKey.Amount, 1);
            }
        }
    }

    /// <summary>Money in the measure's smallest unit.</summary>
    public readonly long Smallest(decimal? money) =>
        (long)Math.Round((money ?? 0) * DecimalScale.Of(Measure.Decimals), MidpointRounding.AwayFromZero);

    private static int DayOf(DateTimeOffset moment) => (int)((moment.UtcTicks + CityTime.Offset.Ticks) / TimeSpan.TicksPerDay);

    private readonly void Add(int day, long key, long amount)
    {
        if (amount != 0)
        {
            into?.Add(new Contribution(Measure.Id, cell, day, key, amount));
        }
    }
}
