using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Bench.Support;

/// <summary>
/// Amounts of every measure for thirteen months at the full load: 15,000 requests a day and events, assignments and the rest in proportion,
/// and every community's returns. Contributions only: the records behind them would be twelve million rows.
/// </summary>
internal sealed class FullLoad(DateOnly lastDay)
{
    private const int Months = 13;
    private const int CasesADay = 15_000;
    private const int Departments = 40;
    private static readonly Area[] Communities = [.. TerritoryMap.BuiltIn.AtLevel(AreaLevel.Community, TerritoryMap.BuiltIn.City)];

    private readonly Random random = new(13);
    private readonly Deltas day = [];

    public DateOnly FirstDay { get; } = lastDay.AddMonths(-Months).AddDays(1);

    /// <summary>The amounts of one measure, a day or return period at a time.</summary>
    public IEnumerable<Deltas> Of(Measure measure)
    {
        if (measure.Origin == MeasureOrigin.Returned)
        {
            foreach (var period in Period.Of(measure.ReturnGrain, FirstDay).Through(Period.Of(measure.ReturnGrain, lastDay)))
            {
                yield return Return(measure, period);
            }
        }
        else if (measure.Origin == MeasureOrigin.CaseDerived)
        {
            for (var date = FirstDay; date <= lastDay; date = date.AddDays(1))
            {
                yield return Cases(measure, date.DayNumber);
            }
        }
    }

    private Deltas Return(Measure measure, Period period)
    {
        day.Clear();
        var areas = measure.CollectedAt == AreaLevel.Community
            ? Communities
            : [.. TerritoryMap.BuiltIn.AtLevel(measure.CollectedAt, TerritoryMap.BuiltIn.City)];
        foreach (var area in areas)
        {
            Returns.Contribute(measure, area.Ordinal, period, random.Next(1, 5_000), day);
        }

        return day;
    }

    private Deltas Cases(Measure measure, int date)
    {
        day.Clear();
        var cases = measure.ReturnGrain == Grain.Day && measure.CollectedAt == AreaLevel.District ? CasesADay / 50 : CasesADay;
        for (var i = 0; i < cases; i++)
        {
            // A few communities have many cases: the square of an even draw.
            var draw = random.NextDouble();
            var cell = Communities[(int)(draw * draw * Communities.Length)].Ordinal;
            var key = measure.Nature switch
            {
                MeasureNature.Duration => DurationBuckets.KeyOf((long)(60 * 48 * random.NextDouble() * random.NextDouble())),
                MeasureNature.Distinct => random.Next(Departments),
                _ => ContributionKey.Amount,
            };
            day.Add(new Contribution(measure.Id, cell, date, key, 1));
        }

        return day;
    }
}
