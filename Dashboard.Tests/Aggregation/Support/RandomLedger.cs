using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Tests.Aggregation.Support;

/// <summary>Random deltas of every measure in a few areas, with corrections that take earlier ones back.</summary>
internal static class RandomLedger
{
    private static readonly DateOnly First = new(2025, 3, 1);

    /// <summary>Areas where the deltas fall: two communities of every district, and the districts' and subdistricts' own cells.</summary>
    private static readonly Area[] Places =
    [
        .. Ledger.Territory.AtLevel(AreaLevel.District, Ledger.Territory.City),
        .. Ledger.Territory.AtLevel(AreaLevel.District, Ledger.Territory.City).SelectMany(district => Ledger.Territory.Children(district).Take(1)),
        .. Ledger.Territory.AtLevel(AreaLevel.District, Ledger.Territory.City)
            .SelectMany(district => Ledger.Territory.AtLevel(AreaLevel.Community, district).Take(1)
                .Concat(Ledger.Territory.AtLevel(AreaLevel.Community, district).TakeLast(1))),
    ];

    public static Deltas Deltas(int seed, int count)
    {
        var random = new Random(seed);
        var deltas = new Deltas();
        for (var i = 0; i < count; i++)
        {
            var start = deltas.Count;
            AddRecord(random, Ledger.Catalogue.Measures[random.Next(Ledger.Catalogue.Measures.Length)], deltas);
            if (random.Next(3) == 0)
            {
                // The next version of the same record takes the first back.
                deltas.Withdraw(deltas.Since(start).ToArray());
            }
        }

        return deltas;
    }

    public static IEnumerable<Figure> Figures(AmountStore store)
    {
        var reader = new FigureReader(store, new NeverClosed(), new DateOnly(2026, 4, 20));
        var scope = AreaScope.Of(Ledger.Territory.City);
        Period[] periods =
        [
            .. new[] { "2025-06-10", "2026-04-01", "2025-W40", "2026-W01", "2026-W16", "2025-05", "2025-12", "2026-04", "2025-Q2", "2026-Q1", "2025", "2026", "2025-07~ytd", "2026-03~ytd" }
                .Select(Period.Parse),
        ];
        Area[] areas =
        [
            Ledger.Territory.City, .. Ledger.Territory.Children(Ledger.Territory.City), .. Ledger.Territory.Areas.Skip(Ledger.Territory.CellCount),
            .. Places.Skip(23).Take(30),
        ];
        return
            from period in periods
            from area in areas
            from settlement in new Settlement?[] { null, Settlement.Urban, Settlement.Rural }
            from figure in Ledger.Catalogue.Indicators.Where(indicator => IsCheap(indicator, period)).Select(indicator => reader.Read(scope, indicator, area, period, settlement))
                .Concat(Ledger.Catalogue.Measures.Select(measure => reader.ReadMeasure(scope, measure, area, period, settlement)))
            select figure;
    }

    /// <summary>An index reads every indicator again; once for each area is enough.</summary>
    private static bool IsCheap(Indicator indicator, Period period) => indicator.Kind != IndicatorKind.Composite || period == Period.Parse("2026-04");

    private static void AddRecord(Random random, Measure measure, Deltas deltas)
    {
        var place = Places[random.Next(Places.Length)];
        var day = First.AddDays(random.Next(415));
        switch (measure.Nature)
        {
            case var _ when measure.Origin == MeasureOrigin.Returned:
                Returns.Contribute(measure, place.Ordinal, Period.Of(measure.ReturnGrain, day), random.Next(4) == 0 ? 0 : random.Next(100_000), deltas);
                break;
            case MeasureNature.Duration:
                deltas.Add(new Contribution(measure.Id, place.Ordinal, day.DayNumber, DurationBuckets.KeyOf(random.Next(40_000)), 1));
                break;
            case MeasureNature.Distinct:
                deltas.Add(new Contribution(measure.Id, place.Ordinal, day.DayNumber, random.Next(3), 1));
                break;
            default:
                deltas.Add(new Contribution(measure.Id, place.Ordinal, day.DayNumber, ContributionKey.Amount, random.Next(1, 200)));
                break;
        }
    }

    private sealed class NeverClosed : IClosedPeriods
    {
        public bool IsFinal(Period period) => false;
    }
}
