using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Targets;

namespace Dashboard.Domain.Attention;

/// <summary>Looks at every indicator once: how many have figures and reach their targets, board by board and for the core and the three governances.</summary>
public static class Checking
{
    private static readonly string[] Pillars = ["core", "autonomy", "law", "virtue"];

    /// <summary>The counts, and the four pillars.</summary>
    /// <param name="views">Every indicator.</param>
    /// <param name="indices">The indices of the overview: their parts hold the boards' scores.</param>
    public static (Checks Checks, IReadOnlyList<Pillar> Pillars) Of(IReadOnlyList<JudgedFigure> views, IReadOnlyList<JudgedFigure> indices)
    {
        var all = views.Select(view => (View: view, Target: TargetVerdict.Of(view.Indicator, view.Now))).ToList();
        var checks = new Checks(new ValueList<BoardChecks>(all.GroupBy(one => one.View.Indicator.Board).Select(board => new BoardChecks(
            board.Key,
            board.Count(),
            board.Count(one => one.View.Now.Value is not null),
            board.Count(one => one.Target.IsJudged),
            board.Count(one => one.Target.Standing == TargetStanding.Met),
            new ValueList<MissingCount>(board
                .Where(one => one.View.Now.Reason is not null)
                .GroupBy(one => one.View.Now.Reason!.Value)
                .Select(reason => new MissingCount(reason.Key, reason.Count()))
                .OrderByDescending(missing => missing.Count))))));
        return (checks, [.. Pillars.Select(board => Read(board, [.. all.Where(one => one.View.Indicator.Board == board)], indices))]);
    }

    private static Pillar Read(string board, IReadOnlyList<(JudgedFigure View, TargetVerdict Target)> all, IReadOnlyList<JudgedFigure> indices)
    {
        var judged = all.Where(one => one.Target.IsJudged).ToList();
        var missed = judged.Where(one => one.Target.Standing == TargetStanding.Missed).Select(one => one.View).ToList();
        var widest = missed.MaxBy(Shortfall.Of);
        return new Pillar(board, Score(board, indices.Select(view => view.Now)), Score(board, indices.Select(view => view.AgainstPrevious?.With)), judged.Count, judged.Count - missed.Count, widest);
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
