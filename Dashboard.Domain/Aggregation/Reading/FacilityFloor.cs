using Dashboard.Domain.Aggregation.RollUps;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Aggregation.Reading;

/// <summary>
/// A measure summed over those communities only that have less than 30 m² of service facility per 100 households (国办发〔2021〕56号). A
/// community of which area or households are not known is left out and lowers the coverage.
/// </summary>
internal sealed class FacilityFloor(AmountStore store)
{
    private const string FacilityArea = "facility.area";
    private const string Households = "household.count";
    private const decimal SquareMetresPerHousehold = 0.30m;

    /// <summary>The amount in the smallest unit, how many communities are known, and how many there are.</summary>
    public (long Amount, int Known, int All) Sum(Measure measure, Area area, Period period, Settlement? settlement)
    {
        var (facilities, unit) = Find(FacilityArea, period);
        var (households, _) = Find(Households, period);
        var (amounts, _) = Find(measure.Code, period);
        var (sum, known, all) = (0L, 0, 0);
        foreach (var community in store.Territory.AtLevel(AreaLevel.Community, area))
        {
            if (settlement is not null && community.Settlement != settlement)
            {
                continue;
            }

            all++;
            var cell = community.Index;
            if (facilities?.ReportsAt(cell) > 0 && households?.ReportsAt(cell) > 0 && households.SumAt(cell) > 0 && amounts?.ReportsAt(cell) > 0)
            {
                known++;
                var below = facilities.SumAt(cell) < SquareMetresPerHousehold * unit * households.SumAt(cell);
                sum = checked(sum + (below ? amounts.SumAt(cell) : 0));
            }
        }

        return (sum, known, all);
    }

    private (AreaSums? Sums, long Unit) Find(string code, Period period)
    {
        if (!store.Catalogue.TryFindMeasure(code, out var measure))
        {
            return (null, 1);
        }

        var unit = 1L;
        for (var i = 0; i < measure.Decimals; i++)
        {
            unit *= 10;
        }

        return ((store.Of(measure.Id) as StockAmounts)?.AsOf(Window.Of(measure, period)), unit);
    }
}
