using Dashboard.Domain;
using Dashboard.Domain.Attention;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Signals;
using Dashboard.Domain.Territory;
using Dashboard.Live;
using Dashboard.Live.Verdicts;
using Dashboard.Ui;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Figures;
using Dashboard.Ui.Signals;

namespace Dashboard.Features.Boards.Overview;

/// <summary>Builds the snapshot of the overview.</summary>
public sealed class OverviewReading(ILiveFigures figures, TerritoryMap territory, GovernanceCatalogue catalogue, TimeProvider clock)
{
    private readonly RenewedViews renewed = new(clock);

    /// <summary>The leading figures, in the order of the boards.</summary>
    private static readonly string[] Leading =
    [
        "core.platform.decision-ontime-rate", "unify.burden.forms-per-community", "unify.flow.ontime-rate", "services.request.ontime-rate",
        "services.request.satisfied-rate", "autonomy.deliberation.implemented-rate", "law.mediation.success-rate",
    ];

    /// <summary>Proportions from single cases: only these have intervals narrow enough to tell areas apart.</summary>
    private static readonly string[] Watched =
    [
        "services.request.ontime-rate", "services.request.satisfied-rate", "services.request.resolved-rate", "services.grid.ontime-rate",
        "unify.flow.ontime-rate", "unify.flow.bounce-rate", "unify.gate.admitted-rate", "unify.burden.duplicate-rate",
        "law.mediation.success-rate", "autonomy.deliberation.implemented-rate",
    ];

    /// <summary>The indicators that can stand on the map.</summary>
    public IReadOnlyList<Indicator> OnMap { get; } = [.. Known(catalogue, Watched)];

    /// <summary>The overview as it stands now.</summary>
    public OverviewSnapshot Build(OverviewKey key)
    {
        ArgumentNullException.ThrowIfNull(key);
        var reader = key.Scope.ToReader(territory);
        var scoped = figures.For(reader);
        var area = territory.TryFind(key.Area, out var found) ? found : reader.Scope.Home;
        var today = CityTime.DayOf(clock.GetUtcNow());
        IReadOnlyList<Area> below = area.Level == AreaLevel.Community
            ? []
            : [.. territory.Children(area, key.Partition).Where(reader.Scope.AllowsFigure)];
        var wholeCity = area.Level == AreaLevel.City && reader.Scope.IsCity;
        var (set, leading) = JudgedFigures.Read(scoped, [.. Known(catalogue, Leading)], area, key.Period, today);
        var views = renewed.Get(key, () => JudgedFigures.Read(scoped, catalogue.Indicators, area, key.Period, today).Views);
        var own = views.Where(view => view.Indicator.Board == "overview").ToList();
        var onMap = catalogue.TryFindIndicator(key.MapIndicator, out var mapped) ? mapped : OnMap[0];
        var (looks, compared) = Looks(scoped, area, below, key.Period);
        var (checks, pillars) = Checking.Of(views, own);
        return new OverviewSnapshot(
            set.AsOf,
            wholeCity ? Map(Partition.Governing) : below.Count > 1 ? JudgedAreas.Read(scoped, onMap, area, below, key.Period) : null,
            wholeCity ? Map(Partition.Statistical) : null,
            new ValueList<JudgedFigure>(leading),
            new ValueList<JudgedFigure>(own),
            new ValueList<Pillar>(pillars),
            Notices.Of(views, looks),
            new ValueList<FlowRow>(new FlowReading(scoped, catalogue).Read(area, today)),
            looks,
            compared,
            checks);

        AreaFigures Map(Partition partition) => JudgedAreas.Read(scoped, onMap, area, territory.Children(area, partition), key.Period);
    }

    private (ValueList<Standout> Looks, int Compared) Looks(IScopedFigures scoped, Area area, IReadOnlyList<Area> below, Period period)
    {
        if (below.Count < 2)
        {
            return (new ValueList<Standout>([]), 0);
        }

        var all = OnMap.Select(indicator => JudgedAreas.Read(scoped, indicator, area, below, period)).ToList();
        var (looks, compared) = Standouts.Of(all);
        return (new ValueList<Standout>(looks), compared);
    }

    private static IEnumerable<Indicator> Known(GovernanceCatalogue catalogue, IEnumerable<string> codes) =>
        codes.Select(code => catalogue.TryFindIndicator(code, out var indicator) ? indicator : null).OfType<Indicator>();
}
