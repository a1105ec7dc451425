using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Live;
using Dashboard.Ui;
using Dashboard.Ui.Figures;

namespace Dashboard.Features.Boards.Overview;

/// <summary>Looks at every indicator once: how many have figures and reach their targets, on the whole and for the core and the three governances.</summary>
public sealed class Checking(IScopedFigures figures, GovernanceCatalogue catalogue)
{
    private static readonly string[] Pillars = ["core", "autonomy", "law", "virtue"];

    /// <summary>The counts, and the four pillars.</summary>
    public (Checks Checks, IReadOnlyList<Pillar> Pillars) Read(Area area, Period period)
    {
        var set = figures.Read([.. catalogue.Indicators.Select(indicator => new FigureQuery(indicator, null, area, period))]);
        var all = catalogue.Indicators
            .Select((indicator, i) => (indicator, figure: set.Figures[i], scale: TargetScale.Of(indicator, set.Figures[i])))
            .ToList();
        var checks = new Checks(
            all.Count,
            all.Count(one => one.figure.Value is not null),
            all.Count(one => one.scale is not null),
            all.Count(one => one.scale is { Met: true }));
        return (checks, [.. Pillars.Select(board => Read(board, area, [.. all.Where(one => one.indicator.Board == board)]))]);
    }

    private static Pillar Read(string board, Area area, IReadOnlyList<(Indicator Indicator, Domain.Aggregation.Figure Figure, TargetScale? Scale)> all)
    {
        var judged = all.Where(one => one.Scale is not null).ToList();
        var missed = judged.Where(one => !one.Scale!.Value.Met).ToList();
        var widest = missed.Count == 0
            ? null
            : missed.Select(one => new FigureView(one.Indicator, area, one.Figure, null, null, new ValueList<Domain.Aggregation.Figure>([]))).MaxBy(Shortfall.Of);
        return new Pillar(board, judged.Count, judged.Count - missed.Count, widest);
    }
}
