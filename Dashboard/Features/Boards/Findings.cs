using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Attention;
using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Judgement.Targets;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Figures;
using Dashboard.Ui.Formatting;
using Dashboard.Ui.Map;
using Microsoft.Extensions.Localization;

namespace Dashboard.Features.Boards;

/// <summary>Composes the one sentence that opens a board, from its figures and nothing else.</summary>
public sealed class Findings(IStringLocalizer<BoardsText> text, FigureFormat format)
{
    /// <summary>The sentence, in parts.</summary>
    public IReadOnlyList<Phrase> Of(IReadOnlyList<JudgedFigure> views, IReadOnlyList<AreaFigures> strips)
    {
        ArgumentNullException.ThrowIfNull(views);
        ArgumentNullException.ThrowIfNull(strips);
        if (views.All(view => view.Now.Value is null))
        {
            return [new Phrase(text["finding:nothing", views.Count], Tone.Plain)];
        }

        return [.. Targets(views), .. Areas(strips)];
    }

    private IEnumerable<Phrase> Targets(IReadOnlyList<JudgedFigure> views)
    {
        var judged = views.Select(view => (View: view, Target: TargetVerdict.Of(view.Indicator, view.Now))).Where(one => one.Target.IsJudged).ToList();
        if (judged.Count == 0)
        {
            yield return new Phrase(text["finding:no-targets", views.Count(view => view.Now.Value is not null)], Tone.Plain);
            yield break;
        }

        var missed = judged.Where(one => one.Target.Standing == TargetStanding.Missed).ToList();
        yield return new Phrase(text["finding:targets", judged.Count], Tone.Plain);
        yield return new Phrase(text["finding:met", judged.Count - missed.Count], missed.Count == 0 ? Tone.Better : Tone.Strong);
        if (missed.Count > 0)
        {
            var worst = missed.MaxBy(one => Shortfall.Of(one.View)).View;
            yield return new Phrase(text["finding:furthest"], Tone.Plain);
            yield return new Phrase(text["finding:gap", FigureFormat.Name(worst.Indicator), format.ValueWithUnit(worst.Indicator, worst.Now), format.Target(worst.Indicator)], Tone.Worse);
        }
    }

    private IEnumerable<Phrase> Areas(IReadOnlyList<AreaFigures> strips)
    {
        var judged = strips.SelectMany(strip => strip.Areas).Where(area => area.Outcome is not (Standing.Missing or Standing.NotCompared)).ToList();
        if (judged.Count == 0)
        {
            yield return new Phrase(text["finding:end"], Tone.Plain);
            yield break;
        }

        yield return new Phrase(text["finding:next"], Tone.Plain);
        var worse = judged.Where(area => area.Outcome == Standing.Worse998).ToList();
        if (worse.Count == 0)
        {
            yield return new Phrase(text["finding:quiet", judged.Count], Tone.Plain);
            yield break;
        }

        var most = worse.GroupBy(area => AreaNames.Of(area.Area)).OrderByDescending(group => group.Count()).First();
        yield return new Phrase(text["finding:worse", worse.Count, judged.Count], Tone.Plain);
        yield return new Phrase(text["finding:most", most.Key, most.Count()], Tone.Worse);
        yield return new Phrase(text["finding:end"], Tone.Plain);
    }
}
