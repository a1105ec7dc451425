using Dashboard.Domain.Aggregation;
using Dashboard.Identity;

namespace Dashboard.Live;

/// <summary>The one place figures are read from: base of the last fold plus the tail of the change log.</summary>
public interface ILiveFigures
{
    /// <summary>Whether the base is loaded and the tail followed.</summary>
    bool IsReady { get; }

    /// <summary>Last applied sequence of the change log.</summary>
    long Sequence { get; }

    /// <summary>When that change was committed.</summary>
    DateTimeOffset AsOf { get; }

    /// <summary>The periods whose figures are final.</summary>
    IClosedPeriods Closed { get; }

    /// <summary>Figures for a reader. There is no way to read without one.</summary>
    IScopedFigures For(Reader reader);

    /// <summary>Calls back (never concurrently for one subscription, no data) after changes were applied. Dispose to stop.</summary>
    IDisposable Subscribe(Action changed);
}
