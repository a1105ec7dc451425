using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Tests.Aggregation.Support;

/// <summary>A store written by hand: amounts by measure code, area code and day or period.</summary>
internal sealed class Ledger
{
    public static readonly GovernanceCatalogue Catalogue = GovernanceCatalogue.BuiltIn;
    public static readonly TerritoryMap Territory = TerritoryMap.BuiltIn;
    private static readonly DateOnly Today = new(2026, 6, 15);

    public AmountStore Store { get; } = new(Territory, Catalogue);

    public static Area Area(string code) => Territory.TryFind(code, out var area) ? area : throw new ArgumentException(code);

    public static Measure Measure(string code) => Catalogue.TryFindMeasure(code, out var measure) ? measure : throw new ArgumentException(code);

    public static Indicator Indicator(string code) =>
        Catalogue.TryFindIndicator(code, out var indicator) ? indicator : throw new ArgumentException(code);

    /// <summary>The n-th community of the settlement inside the area.</summary>
    public static Area Community(string within, Settlement settlement, int index = 0) =>
        Territory.AtLevel(AreaLevel.Community, Area(within)).Where(area => area.Settlement == settlement).ElementAt(index);

    public static int Day(string day) => DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture).DayNumber;

    public Ledger Add(string measure, Area area, string day, long amount, long key = ContributionKey.Amount)
    {
        Store.Apply([new Contribution(Measure(measure).Id, area.Ordinal, Day(day), key, amount)]);
        return this;
    }

    /// <summary>A return in the measure's smallest unit.</summary>
    public Ledger Return(string measure, Area area, string period, long amount)
    {
        var deltas = new Deltas();
        Returns.Contribute(Measure(measure), area.Ordinal, Period.Parse(period), amount, deltas);
        Store.Apply(deltas.AsSpan());
        return this;
    }

    public Figure Read(string indicator, Area area, string period, Settlement? settlement = null, params string[] closed) =>
        Reader(closed).Read(AreaScope.Of(Territory.City), Indicator(indicator), area, Period.Parse(period), settlement);

    public Figure ReadMeasure(string measure, Area area, string period, Settlement? settlement = null) =>
        Reader().ReadMeasure(AreaScope.Of(Territory.City), Measure(measure), area, Period.Parse(period), settlement);

    public FigureReader Reader(params string[] closed) => new(Store, new Closed([.. closed.Select(Period.Parse)]), Today);

    private sealed class Closed(HashSet<Period> periods) : IClosedPeriods
    {
        public bool IsFinal(Period period) => periods.Contains(period);
    }
}
