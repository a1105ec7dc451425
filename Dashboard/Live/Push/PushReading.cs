using Dashboard.Domain.Aggregation;
using Dashboard.Live.Verdicts;

namespace Dashboard.Live.Push;

/// <summary>What a round read for some keys, all at one sequence and in their order.</summary>
/// <param name="Sequence">The sequence.</param>
/// <param name="Figures">One for each key.</param>
/// <param name="Verdicts">One for each key; null where none is sent.</param>
internal sealed record PushReading(long Sequence, IReadOnlyList<Figure> Figures, IReadOnlyList<VerdictAnswer?> Verdicts)
{
    /// <summary>Reads the keys as they stand on the day.</summary>
    public static PushReading Of(IScopedFigures figures, PushKey[] keys, DateOnly today)
    {
        var plan = VerdictPlan.Of([.. keys.Select(key => key.QueryOn(today))]);
        var set = figures.Read(plan.Queries);
        var verdicts = plan.Judge(set.Figures, today, figures.Phases);
        return new PushReading(set.Sequence, set.Figures, [.. verdicts.Select(verdict => verdict is null ? null : VerdictAnswer.Of(verdict))]);
    }
}
