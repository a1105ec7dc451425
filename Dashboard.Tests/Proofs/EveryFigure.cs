using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Tests.Proofs;

/// <summary>
/// Every indicator and measure of every area at every grain; the areas above the subdistrict in more periods and in both strata.
/// </summary>
internal static class EveryFigure
{
    private static readonly string[] OfEveryArea = ["2026-01-15", "2026-W03", "2026-01", "2026-Q1", "2026", "2026-02~ytd"];

    private static readonly string[] OfLargeAreas =
        ["2025-12-31", "2026-02-01", "2026-W01", "2026-W08", "2025-11", "2025-12", "2026-02", "2025-Q4", "2025", "2025-12~ytd", "2026-01~ytd"];

    /// <summary>Compares the figures of each with the expected; names the first that differ, and says how many were there.</summary>
    public static long AssertSame(FigureReader expected, params FigureReader[] actuals)
    {
        var scope = AreaScope.Of(expected.Store.Territory.City);
        var present = 0L;
        foreach (var (area, period, settlement) in Places(expected.Store.Territory))
        {
            foreach (var indicator in expected.Store.Catalogue.Indicators)
            {
                // An index reads every other indicator again: every area once, large areas always.
                if (indicator.Kind == IndicatorKind.Composite && area.Level > AreaLevel.District && period.Grain != indicator.NaturalGrain)
                {
                    continue;
                }

                var figure = expected.Read(scope, indicator, area, period, settlement);
                present += figure.Value is null ? 0 : 1;
                Array.ForEach(actuals, actual => Same(figure, actual.Read(scope, indicator, area, period, settlement)));
            }

            foreach (var measure in area.Level <= AreaLevel.District ? expected.Store.Catalogue.Measures : [])
            {
                var figure = expected.ReadMeasure(scope, measure, area, period, settlement);
                Array.ForEach(actuals, actual => Same(figure, actual.ReadMeasure(scope, measure, area, period, settlement)));
            }
        }

        return present;
    }

    private static void Same(Figure expected, Figure actual)
    {
        // Assert.Equal on each of two million figures costs more than reading them.
        if (!expected.Equals(actual))
        {
            Assert.Equal(expected, actual);
        }
    }

    private static IEnumerable<(Area Area, Period Period, Settlement? Settlement)> Places(TerritoryMap territory) =>
        (from area in territory.Areas from period in OfEveryArea select (area, Period.Parse(period), (Settlement?)null))
        .Concat(
            from area in territory.Areas
            where area.Level <= AreaLevel.District
            from period in OfEveryArea.Concat(OfLargeAreas)
            from settlement in new Settlement?[] { null, Settlement.Urban, Settlement.Rural }
            select (area, Period.Parse(period), settlement));
}
