using System.Collections.Immutable;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Demo.Lives;

/// <summary>
/// The whole life of one item, invented at its birth. At a moment only what has happened by then is told, so the same life serves the
/// history and the live stream, and a version is the number of steps that have happened.
/// </summary>
internal sealed class Life
{
    private readonly Func<Told, WorkItem> _tell;

    public Life(IEnumerable<Step> steps, Func<Told, WorkItem> tell)
    {
        Steps = [.. steps.OrderBy(step => step.At)];
        _tell = tell;
    }

    /// <summary>What happens, in order of time.</summary>
    public ImmutableArray<Step> Steps { get; }

    /// <summary>Whether something happens after the first moment and not after the second.</summary>
    public bool Moves(DateTimeOffset after, DateTimeOffset until)
    {
        foreach (var step in Steps)
        {
            if (step.At > after)
            {
                return step.At <= until;
            }
        }

        return false;
    }

    /// <summary>The item as it is known at the moment; null before its birth.</summary>
    public WorkItem? At(DateTimeOffset now)
    {
        var happened = 0;
        while (happened < Steps.Length && Steps[happened].At <= now)
        {
            happened++;
        }

        return happened == 0 ? null : _tell(new Told(now, happened, Steps[happened - 1].State));
    }
}
