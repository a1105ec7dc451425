using Dashboard.Domain.Judgement;
using Dashboard.Domain.Judgement.Benchmarks;
using Dashboard.Domain.Judgement.Signals;

namespace Dashboard.Domain.Attention;

/// <summary>Puts everything worth attention in one order: the same set is counted, listed and linked.</summary>
public static class Notices
{
    /// <summary>Areas that are worse first, then what got worse, what got better, what merely moved, and areas that are better.</summary>
    /// <param name="figures">Every figure of the whole.</param>
    /// <param name="standouts">The areas that stand apart, the most marked first.</param>
    public static ValueList<Notice> Of(IReadOnlyList<JudgedFigure> figures, IReadOnlyList<Standout> standouts)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(standouts);
        var worse = standouts.Where(one => one.Of.Outcome == Standing.Worse998);
        var signals = figures.Where(figure => figure.Signal is { IsSignal: true }).OrderBy(figure => Place(figure.Signal!));
        return new ValueList<Notice>(
        [
            .. worse.Select(one => new Notice(one, null)),
            .. signals.Select(figure => new Notice(null, figure)),
            .. standouts.Except(worse).Select(one => new Notice(one, null)),
        ]);
    }

    private static int Place(FigureSignal signal) => signal.IsConcern ? 0 : signal.IsImprovement ? 1 : 2;
}
