using Dashboard.Domain.Aggregation;
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
    /// <param name="area">Where.</param>
    /// <param name="period">When.</param>
    /// <param name="indices">The indices of the overview: their parts hold the boards' scores.</param>
    public (Checks Checks, IReadOnlyList<Pillar> Pillars) Read(Area area, Period period, IReadOnlyList<FigureView> indices)
    {
        var set = figures.Read([.. catalogue.Indicators.Select(indicator => new FigureQuery(indicator, null, area, period))]);
        var all = catalogue.Indicators
            .Select((indicator, i) => (indicator, figure: set.Figures[i], scale: TargetScale.Of(indicator, set.Figures[i])))
            .ToList();
        var checks = new Checks(new ValueList<BoardChecks>(all.GroupBy(one => one.indicator.Board).Select(board => new BoardChecks(
            board.Key,
            board.Count(),
            board.Count(one => one.figure.Value is not null),
            board.Count(one => one.scale is { Met: not null }),
            board.Count(one => one.scale is { Met: true }),
            new ValueList<MissingCount>(board
                .Where(one => one.figure.Reason is not null)
                .GroupBy(one => one.figure.Reason!.Value)
                .Select(reason => new MissingCount(reason.Key, reason.Count()))
                .OrderByDescending(missing => missing.Count))))));
        return (checks, [.. Pillars.Select(board => Read(board, area, [.. all.Where(one => one.indicator.Board == board)], indices))]);
    }

    private static Pillar Read(
        string board, Area area, IReadOnlyList<(Indicator Indicator, Figure Figure, TargetScale? Scale)> all, IReadOnlyList<FigureView> indices)
    {
        var judged = all.Where(one => one.Scale is { Met: not null }).ToList();
        var missed = judged.Where(one => one.Scale is { Met: false }).ToList();
        var widest = missed.Count == 0
            ? null
            : missed.Select(one => new FigureView(one.Indicator, area, one.Figure, null, null, new ValueList<Figure>([]))).MaxBy(Shortfall.Of);
        return new Pillar(board, Score(board, indices.Select(view => view.Now)), Score(board, indices.Select(view => view.Previous)), judged.Count, judged.Count - missed.Count, widest);
    }

    private static double? Score(string board, IEnumerable<Figure?> indices)
    {
        foreach (var part in indices.SelectMany(index => index?.Composite?.Boards ?? []).Where(part => part.Board == board))
        {
            if (part.Score.TryGet(out var score))
            {
                return score * 100;
            }
        }

        return null;
    }
}
