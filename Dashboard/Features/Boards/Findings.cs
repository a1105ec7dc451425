using Dashboard.Domain.Attention;
using Dashboard.Domain.Judgement;
using Dashboard.Ui.Areas;
using Dashboard.Ui.Formatting;
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

        var finding = BoardFinding.Of(views, strips);
        return [.. Targets(finding), .. Areas(finding), new Phrase(text["finding:end"], Tone.Plain)];
    }

    private IEnumerable<Phrase> Targets(BoardFinding finding)
    {
        if (finding.Judged == 0)
        {
            yield return new Phrase(
                finding.WithTarget == 0 ? text["finding:no-targets", finding.Figures] : text["finding:not-due", finding.WithTarget], Tone.Plain);
            yield break;
        }

        yield return new Phrase(
            finding.Judged < finding.WithTarget ? text["finding:due-targets", finding.WithTarget, finding.Judged] : text["finding:targets", finding.Judged], Tone.Plain);
        yield return new Phrase(text["finding:met", finding.Met], finding.Furthest is null ? Tone.Better : Tone.Strong);
        if (finding.Furthest is { } furthest)
        {
            yield return new Phrase(text["finding:furthest"], Tone.Plain);
            yield return new Phrase(
                text["finding:gap", FigureFormat.Name(furthest.Indicator), format.ValueWithUnit(furthest.Indicator, furthest.Now), format.Target(furthest.Indicator)], Tone.Worse);
        }
    }

    // Where no area stands out there is nothing to say of them, and of ten that tie no single one is named.
    private IEnumerable<Phrase> Areas(BoardFinding finding)
    {
        if (finding.Worse == 0)
        {
            yield break;
        }

        yield return new Phrase(text["finding:next"], Tone.Plain);
        if (finding.Worst is not [var worst])
        {
            yield return new Phrase(text["finding:worse", finding.Worse], Tone.Worse);
            yield break;
        }

        if (finding.Worse > 1)
        {
            yield return new Phrase(text["finding:worse-most", finding.Worse], Tone.Plain);
        }

        yield return new Phrase(
            text[
                finding.Worse > 1 ? "finding:most" : "finding:only",
                AreaNames.Of(worst.Of.Area),
                FigureFormat.Name(worst.Indicator),
                format.ValueWithUnit(worst.Indicator, worst.Of.Now),
                AreaNames.Of(worst.Benchmark.Area),
                format.ValueWithUnit(worst.Indicator, worst.Benchmark.Now)],
            Tone.Worse);
    }
}
