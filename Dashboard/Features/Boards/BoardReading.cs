using Dashboard.Domain;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Territory;
using Dashboard.Live;
using Dashboard.Live.Verdicts;
using Dashboard.Ui;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Figures;

namespace Dashboard.Features.Boards;

/// <summary>Builds the snapshot of a themed board.</summary>
public sealed class BoardReading(ILiveFigures figures, TerritoryMap territory, GovernanceCatalogue catalogue, TimeProvider clock)
{
    /// <summary>Indicators that town and country are compared by: of each board the ones both can have.</summary>
    private static readonly string[] BothSettlements =
    [
        "services.facility.area-per-100-households", "services.request.ontime-rate", "services.request.satisfied-rate",
        "participation.org.per-community", "participation.volunteer.hours-per-1000", "autonomy.deliberation.per-community",
        "autonomy.deliberation.implemented-rate", "law.adviser.services-per-community", "law.mediation.within-30d-rate",
    ];

    /// <summary>The board as it stands now.</summary>
    public BoardSnapshot Build(BoardKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var reader = key.Scope.ToReader(territory);
        var scoped = figures.For(reader);
        var area = territory.TryFind(key.Area, out var found) ? found : reader.Scope.Home;
        var today = CityTime.DayOf(clock.GetUtcNow());
        var indicators = catalogue.Indicators.Where(indicator => indicator.Board == key.Board).ToList();
        var (set, views) = JudgedFigures.Read(scoped, indicators, area, key.Period, today);
        return new BoardSnapshot(
            set.AsOf,
            new ValueList<JudgedFigure>(views),
            new ValueList<AreaFigures>(Strips(scoped, views, Below(reader.Scope, area, key.Partition))),
            new ValueList<SettlementGap>(key.Board == "equity" ? Gaps(scoped, area, key.Period) : []));
    }

    private IReadOnlyList<Area> Below(AreaScope scope, Area area, Partition partition) =>
        area.Level == AreaLevel.Community ? [] : [.. territory.Children(area, partition).Where(scope.AllowsFigure)];

    private static IEnumerable<AreaFigures> Strips(IScopedFigures scoped, IReadOnlyList<JudgedFigure> views, IReadOnlyList<Area> below)
    {
        if (below.Count < 2)
        {
            yield break;
        }

        foreach (var view in views.Where(view => view.Now.Value is not null && AreaMeaning.ComparesAreas(view.Indicator)))
        {
            var strip = JudgedAreas.Read(scoped, view.Indicator, view.Area, below, view.Now.Period);
            if (strip.Areas.Count(area => area.Now.Value is not null) > 1)
            {
                yield return strip;
            }
        }
    }

    private IEnumerable<SettlementGap> Gaps(IScopedFigures scoped, Area area, Period period)
    {
        var compared = BothSettlements.Select(code => catalogue.TryFindIndicator(code, out var indicator) ? indicator : null).OfType<Indicator>().ToList();
        var set = scoped.Read([.. compared.SelectMany(indicator => new[]
        {
            new FigureQuery(indicator, null, area, period),
            new FigureQuery(indicator, null, area, period, Settlement.Urban),
            new FigureQuery(indicator, null, area, period, Settlement.Rural),
        })]);
        return compared
            .Select((indicator, i) => new SettlementGap(indicator, set.Figures[3 * i], set.Figures[(3 * i) + 1], set.Figures[(3 * i) + 2]))
            .Where(gap => gap.Ratio is not null);
    }
}
