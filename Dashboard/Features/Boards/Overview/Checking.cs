using Dashboard.Domain.Aggregation;
using Dashboard.Ui;
using Dashboard.Ui.Figures;

namespace Dashboard.Features.Boards.Overview;

/// <summary>Looks at every indicator once: how many have figures and reach their targets, board by board and for the core and the three governances.</summary>
public static class Checking
{
    private static readonly string[] Pillars = ["core", "autonomy", "law", "virtue"];

    /// <summary>The counts, and the four pillars.</summary>
    /// <param name="views">Every indicator.</param>
    /// <param name="indices">The indices of the overview: their parts hold the boards' scores.</param>
    public static (Checks Checks, IReadOnlyList<Pillar> Pillars) Of(IReadOnlyList<FigureView> views, IReadOnlyList<FigureView> indices)
    {
        var all = views.Select(view => (view, scale: TargetScale.Of(view.Indicator, view.Now))).ToList();
        var checks = new Checks(new ValueList<BoardChecks>(all.GroupBy(one => one.view.Indicator.Board).Select(board => new BoardChecks(
            board.Key,
            board.Count(),
            board.Count(one => one.view.Now.Value is not null),
            board.Count(one => one.scale is { Met: not null }),
            board.Count(one => one.scale is { Met: true }),
            new ValueList<MissingCount>(board
                .Where(one => one.view.Now.Reason is not null)
                .GroupBy(one => one.view.Now.Reason!.Value)
                .Select(reason => new MissingCount(reason.Key, reason.Count()))
                .OrderByDescending(missing => missing.Count))))));
        return (checks, [.. Pillars.Select(board => Read(board, [.. all.Where(one => one.view.Indicator.Board == board)], indices))]);
    }

    private static Pillar Read(string board, IReadOnlyList<(FigureView View, TargetScale? Scale)> all, IReadOnlyList<FigureView> indices)
    {
        var judged = all.Where(one => one.Scale is { Met: not null }).ToList();
        var missed = judged.Where(one => one.Scale is { Met: false }).Select(one => one.View).ToList();
        var widest = missed.MaxBy(Shortfall.Of);
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
