using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Live;
using Dashboard.Ui;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Figures;

namespace Dashboard.Features.Indicators;

/// <summary>Builds the snapshot of an indicator's page.</summary>
public sealed class IndicatorReading(ILiveFigures figures, TerritoryMap territory, GovernanceCatalogue catalogue, TimeProvider clock)
{
    /// <summary>The page as it stands now.</summary>
    public IndicatorSnapshot Build(IndicatorKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var indicator = catalogue.TryFindIndicator(key.Indicator, out var found)
            ? found
            : throw new ArgumentException($"The catalogue has no indicator '{key.Indicator}'.", nameof(key));
        var reader = key.Scope.ToReader(territory);
        var scoped = figures.For(reader);
        var area = territory.TryFind(key.Area, out var place) ? place : reader.Scope.Home;
        var (set, views) = FigureViews.Read(scoped, [indicator], area, key.Period, CityTime.DayOf(clock.GetUtcNow()));
        var period = views[0].Now.Period;
        List<FigureQuery> queries = [.. Series(period).Select(one => new FigureQuery(indicator, null, area, one))];
        var series = scoped.Read([.. queries, .. Strata(indicator, area, period)]);
        var strata = series.Figures.Skip(queries.Count).ToList();
        return new IndicatorSnapshot(
            set.Sequence,
            set.AsOf,
            views[0],
            new ValueList<Domain.Aggregation.Figure>(Known(series.Figures.Take(queries.Count).ToList())),
            Below(scoped, indicator, area, period, key.Partition, reader.Scope),
            strata.Count == 0 ? null : strata[0],
            strata.Count == 0 ? null : strata[1]);
    }

    /// <summary>From the first period that has a figure; two at least, so that a line has an axis.</summary>
    private static IEnumerable<Domain.Aggregation.Figure> Known(List<Domain.Aggregation.Figure> series)
    {
        var first = series.FindIndex(figure => figure.Value is not null);
        return series.Skip(Math.Min(first < 0 ? 0 : first, series.Count - 2));
    }

    /// <summary>How far a trend looks back: about two years, or a month of days.</summary>
    private static IEnumerable<Period> Series(Period last) => last.Add(last.Grain switch
    {
        Grain.Day => -34,
        Grain.Week => -52,
        Grain.Month => -24,
        Grain.Quarter => -12,
        Grain.YearToDate => -12,
        _ => -6,
    }).Through(last);

    private static IEnumerable<FigureQuery> Strata(Indicator indicator, Area area, Period period) =>
        indicator.AppliesTo != AppliesTo.All || area.Level == AreaLevel.Community
            ? []
            : [new FigureQuery(indicator, null, area, period, Settlement.Urban), new FigureQuery(indicator, null, area, period, Settlement.Rural)];

    private AreaFigures? Below(IScopedFigures scoped, Indicator indicator, Area area, Period period, Partition partition, AreaScope scope)
    {
        if (area.Level == AreaLevel.Community)
        {
            return null;
        }

        IReadOnlyList<Area> below = [.. territory.Children(area, partition).Where(scope.AllowsFigure)];
        return below.Count == 0 ? null : AreaFigureReading.Read(scoped, indicator, area, below, period);
    }
}
