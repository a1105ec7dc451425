namespace Dashboard.Domain.Statistics.ControlCharts;

/// <summary>A stretch of a chart with limits of its own. A person starts it, with a reason; the program never does.</summary>
public sealed record ChartPhase
{
    /// <exception cref="ArgumentException">The start is not after the first point, or reason or author is empty.</exception>
    public ChartPhase(int start, string reason, string author)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(start, 1);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentException.ThrowIfNullOrWhiteSpace(author);
        Start = start;
        Reason = reason;
        Author = author;
    }

    /// <summary>Index (from 0) of the first point of the phase.</summary>
    public int Start { get; }

    /// <summary>What changed in the process.</summary>
    public string Reason { get; }

    /// <summary>Who decided it.</summary>
    public string Author { get; }
}
