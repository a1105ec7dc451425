using Dashboard.Demo.World;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Ingest;

namespace Dashboard.Demo.Returns;

/// <summary>Every return that arrives between two moments, in its newest version, the same whenever asked.</summary>
internal sealed class ReturnStream
{
    private const string Steward = "demo-returns";
    private const string Log = "demo-log";

    // Late on the day the diaries of that day come in.
    private static readonly TimeSpan LogTime = TimeSpan.FromHours(21.5);

    private readonly City _city;
    private readonly GovernanceCatalogue _catalogue;
    private readonly FactBook _facts;
    private readonly ReturnTiming _timing;

    public ReturnStream(City city, GovernanceCatalogue catalogue)
    {
        _city = city;
        _catalogue = catalogue;
        _facts = new FactBook(city);
        _timing = new ReturnTiming(city);
        Counters = new VisitCounters(city, _facts);
    }

    public VisitCounters Counters { get; }

    /// <summary>Measure by measure and period by period, so that the writer finds its blocks together.</summary>
    public IEnumerable<Observation> Between(DateTimeOffset from, DateTimeOffset to)
    {
        var rules = CommunityRules.All.Concat(HigherRules.All);
        return rules.SelectMany(rule => Periodic(rule, from, to))
            .Concat(LogRule.All.SelectMany(rule => Logged(rule, from, to)))
            .Concat(CountedDays(from, to));
    }

    /// <summary>What a counter shows at the moment.</summary>
    public Observation Counted(Facts facts, DateTimeOffset now)
    {
        var (day, time) = (CityTime.DayOf(now), CityTime.ToCity(now).TimeOfDay);
        return Observe(VisitCounters.Code, facts.Area, Period.Of(Grain.Day, day), Counters.Count(facts, day, time), "provisional", Log, 1 + (int)time.TotalSeconds);
    }

    private IEnumerable<Observation> Periodic(ReturnRule rule, DateTimeOffset from, DateTimeOffset to)
    {
        var grain = Measure(rule.Code).ReturnGrain;
        // Two periods before the first day, so that a stock is known from the beginning.
        var first = Period.Of(grain, _city.Plan.FirstDay).Add(grain == Grain.Year ? -1 : -2);
        foreach (var period in first.Through(Period.Of(grain, CityTime.DayOf(to))))
        {
            if (rule.Months is { } months && !months.Contains(period.LastDay.Month))
            {
                continue;
            }

            foreach (var district in _city.Territory.Children(_city.Territory.City))
            {
                if (_timing.Newest(rule, period, district, to) is { } version && version.ArrivedAt > from)
                {
                    foreach (var area in _city.Territory.AtLevel(rule.Level, district))
                    {
                        if (rule.Value(_facts.Of(area), period) is { } value)
                        {
                            yield return Observe(rule.Code, area, period, value * version.Share, version.Status, Steward, version.Number);
                        }
                    }
                }
            }
        }
    }

    private IEnumerable<Observation> Logged(LogRule rule, DateTimeOffset from, DateTimeOffset to)
    {
        foreach (var day in Days(from, to, LogTime))
        {
            var works = _city.Calendar.IsWorkingDay(day);
            foreach (var community in _city.Communities)
            {
                if (rule.On(_facts.Of(community), day, works) is { } amount)
                {
                    yield return Observe(rule.Code, community, Period.Of(Grain.Day, day), amount, "final", Log, 1);
                }
            }
        }
    }

    private IEnumerable<Observation> CountedDays(DateTimeOffset from, DateTimeOffset to)
    {
        // The closing count arrives just after midnight, and its version is above every one of the day.
        foreach (var day in Days(from, to, TimeSpan.FromHours(24.1)))
        {
            foreach (var facts in Counters.All)
            {
                yield return Observe(
                    VisitCounters.Code, facts.Area, Period.Of(Grain.Day, day), Counters.Count(facts, day, TimeSpan.FromHours(24)), "final", Log, 100_000);
            }
        }
    }

    private IEnumerable<DateOnly> Days(DateTimeOffset from, DateTimeOffset to, TimeSpan arrives)
    {
        var first = CityTime.StartOf(_city.Plan.FirstDay);
        for (var day = CityTime.DayOf(from > first + arrives ? from - arrives : first); CityTime.StartOf(day) <= to; day = day.AddDays(1))
        {
            var at = CityTime.StartOf(day) + arrives;
            if (at > from && at <= to)
            {
                yield return day;
            }
        }
    }

    private Observation Observe(string code, Area area, Period period, double value, string status, string source, int version)
    {
        var measure = Measure(code);
        return new Observation(measure.Id, area.Ordinal, period, (long)Math.Round(value * (double)DecimalScale.Of(measure.Decimals)), status, source, version);
    }

    private Measure Measure(string code) => _catalogue.TryFindMeasure(code, out var measure)
        ? measure
        : throw new InvalidOperationException($"The catalogue has no measure '{code}'.");
}
