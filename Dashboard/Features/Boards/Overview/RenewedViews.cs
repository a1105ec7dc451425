using Dashboard.Domain.Calendar;
using Dashboard.Domain.Judgement;
using Dashboard.Ui;
using Dashboard.Ui.Figures;

namespace Dashboard.Features.Boards.Overview;

/// <summary>
/// Every indicator with its past, for the checks, the signals and the indices. They move slowly and cost most of the overview's reading, so
/// they are renewed every ten seconds while someone looks; the leading figures, the map and the flow are read for every snapshot.
/// </summary>
public sealed class RenewedViews(TimeProvider clock)
{
    public static readonly TimeSpan Age = TimeSpan.FromSeconds(10);

    // A view of all indicators is some 200 KB.
    private const int MostKept = 64;

    private readonly Lock gate = new();
    private readonly Dictionary<(string Area, Period Period, ScopeKey Scope), (long At, IReadOnlyList<JudgedFigure> Views)> kept = [];

    /// <summary>The views of the place, at most <see cref="Age"/> old.</summary>
    public IReadOnlyList<JudgedFigure> Get(OverviewKey key, Func<IReadOnlyList<JudgedFigure>> read)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(read);
        var place = (key.Area, key.Period, key.Scope);
        lock (gate)
        {
            if (kept.TryGetValue(place, out var known) && clock.GetElapsedTime(known.At) < Age)
            {
                return known.Views;
            }
        }

        var at = clock.GetTimestamp();
        var views = read();
        lock (gate)
        {
            if (kept.Count >= MostKept)
            {
                kept.Clear();
            }

            kept[place] = (at, views);
        }

        return views;
    }
}
