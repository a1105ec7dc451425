using Dashboard.Domain;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Domain.Territory;
using Dashboard.Features.Indicators.Analysis;
using Dashboard.Live;
using Dashboard.Live.Verdicts;
using Dashboard.Ui;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Charts;
using Dashboard.Ui.Figures;

namespace Dashboard.Features.Indicators;

/// <summary>Builds the snapshot of an indicator's page.</summary>
public sealed class IndicatorReading(ILiveFigures figures, TerritoryMap territory, GovernanceCatalogue catalogue, AnalysisReading analysis, TimeProvider clock)
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
        var today = CityTime.DayOf(clock.GetUtcNow());
        var (set, views) = JudgedFigures.Read(scoped, [indicator], area, key.Period, today, key.CountsHolidays);
        var period = views[0].Now.Period;
        var strata = Strata(indicator, area, period).ToList();
        var read = strata.Count == 0 ? [] : scoped.Read(strata).Figures;
        var below = Below(scoped, indicator, area, period, key.Partition, reader.Scope);
        return new IndicatorSnapshot(
            set.Sequence,
            set.AsOf,
            views[0],
            below,
            Spread(scoped, indicator, area, period, reader.Scope),
            read.Count == 0 ? null : read[0],
            read.Count == 0 ? null : read[1],
            new ValueList<StartedPhase>(scoped.Phases.Of(indicator.Code, area.Code)),
            analysis.Read(scoped, views[0], below, reader.Scope, today));
    }

    private static IEnumerable<FigureQuery> Strata(Indicator indicator, Area area, Period period) =>
        indicator.AppliesTo != AppliesTo.All || area.Level == AreaLevel.Community
            ? []
            : [new FigureQuery(indicator, null, area, period, Settlement.Urban), new FigureQuery(indicator, null, area, period, Settlement.Rural)];

    /// <summary>Subdistricts of the city, communities of a district: a level below the table, where areas are many and small.</summary>
    private AreaFunnel? Spread(IScopedFigures scoped, Indicator indicator, Area area, Period period, AreaScope scope)
    {
        if (indicator.Kind != IndicatorKind.Proportion || area.Level > AreaLevel.District || area.Partition == Partition.Statistical)
        {
            return null;
        }

        List<Area> small = [.. territory.AtLevel(area.Level + 2, area).Where(scope.AllowsFigure)];
        return small.Count == 0 ? null : AreaFunnel.Of(JudgedAreas.Read(scoped, indicator, area, small, period));
    }

    private AreaFigures? Below(IScopedFigures scoped, Indicator indicator, Area area, Period period, Partition partition, AreaScope scope)
    {
        if (area.Level == AreaLevel.Community || indicator.Kind == IndicatorKind.Dispersion)
        {
            return null;
        }

        IReadOnlyList<Area> below = [.. territory.Children(area, partition).Where(scope.AllowsFigure)];
        return below.Count == 0 ? null : AreaRanks.Of(JudgedAreas.Read(scoped, indicator, area, below, period));
    }
}
