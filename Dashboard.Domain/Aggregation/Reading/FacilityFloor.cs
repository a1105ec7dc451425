using Dashboard.Domain.Aggregation.RollUps;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Aggregation.Reading;

/// <summary>
/// A measure summed over those communities only that have less than 30 m² of service facility per 100 households (国办发〔2021〕56号). A
/// community of which area or households are not known is left out and lowers the coverage.
/// </summary>
internal static class FacilityFloor
{
    private const string FacilityArea = "facility.area";
    private const string Households = "household.count";
    private const decimal SquareMetresPerHousehold = 0.30m;

    /// <summary>The amount in the smallest unit, and how many communities are known.</summary>
    public static AreaAmount Sum(AmountStore store, Measure measure, Area area, Period period, Settlement? settlement)
    {
        var (facilities, unit) = Find(store, FacilityArea, period);
        var (households, _) = Find(store, Households, period);
        var (amounts, _) = Find(store, measure.Code, period);
        if (facilities is null || households is null || amounts is null)
        {
            return default;
        }

        var layout = AreaLayout.Of(store.Territory);
        var position = layout.PositionOf(area, settlement);
        var sums = FloorRollUp.Of(layout, facilities, households, amounts, SquareMetresPerHousehold * unit).Sums;
        return sums.At(position);
    }

    private static (AreaSums? Sums, decimal Unit) Find(AmountStore store, string code, Period period)
    {
        if (!store.Catalogue.TryFindMeasure(code, out var measure))
        {
            return (null, 1);
        }

        return ((store.Of(measure.Id) as StockAmounts)?.AsOf(Window.Of(measure, period)), DecimalScale.Of(measure.Decimals));
    }
}
