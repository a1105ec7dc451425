using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Judgement.Targets;
using Dashboard.Domain.Statistics;

namespace Dashboard.Domain.Attention;

/// <summary>What a board has to say in one sentence, chosen from its figures.</summary>
/// <param name="Figures">How many indicators have a figure.</param>
/// <param name="WithTarget">How many of these have a target.</param>
/// <param name="Judged">How many of these can be held against it now.</param>
/// <param name="Met">How many of these meet it.</param>
/// <param name="Furthest">The one furthest from its target; null when all meet theirs.</param>
/// <param name="Worse">How many areas are worse than the whole at 99.8 %.</param>
/// <param name="Worst">The one of these that deviates most, and those that cannot be told apart from it; empty where none stands out.</param>
public sealed record BoardFinding(int Figures, int WithTarget, int Judged, int Met, JudgedFigure? Furthest, int Worse, ValueList<Standout> Worst)
{
    /// <summary>The finding of a board.</summary>
    /// <param name="figures">Its indicators.</param>
    /// <param name="strips">Its indicators over the areas below.</param>
    public static BoardFinding Of(IReadOnlyList<JudgedFigure> figures, IReadOnlyList<AreaFigures> strips)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(strips);
        var known = figures.Where(figure => figure.Now.Value is not null).ToList();
        var judged = known.Select(figure => (Figure: figure, Target: TargetVerdict.Of(figure.Indicator, figure.Now))).Where(one => one.Target.IsJudged).ToList();
        var missed = judged.Where(one => one.Target.Standing == TargetStanding.Missed).Select(one => one.Figure).ToList();
        var worse = (from strip in strips
                     from area in strip.Areas
                     where area.Outcome == Standing.Worse998
                     select new Standout(strip.Indicator, area, strip.Benchmark, EffectSize.Of(strip.Indicator, area.Now, strip.Benchmark.Now))).ToList();
        var levels = ScoreTies.Levelled([.. worse.Select(one => one.Distance)]);
        return new BoardFinding(
            known.Count,
            known.Count(figure => figure.Indicator.Target is not null),
            judged.Count,
            judged.Count - missed.Count,
            missed.MaxBy(Shortfall.Of),
            worse.Count,
            new ValueList<Standout>(worse.Where((_, i) => levels[i] == levels.Max())));
    }
}
