using System.Diagnostics.CodeAnalysis;

namespace Dashboard.Data.Provenance.Pages;

/// <summary>The lists that were read lately, within a bound of memory; all are let go of when nobody reads records for a while.</summary>
[SuppressMessage("Design", "CA1001", Justification = "The timer lives as long as the program.")]
public sealed class ItemLists
{
    /// <summary>How long lists are kept after the last page.</summary>
    public static readonly TimeSpan Rest = TimeSpan.FromMinutes(1);

    private const long MostBytes = 64L * 1024 * 1024;

    private readonly Lock gate = new();
    private readonly ITimer forgetting;
    private readonly LinkedList<(RecordQuery Figure, ItemList List)> kept = [];

    public ItemLists(TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(time);
        forgetting = time.CreateTimer(_ => Forget(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
    }

    /// <summary>How many lists are kept.</summary>
    public int Count
    {
        get
        {
            lock (gate)
            {
                return kept.Count;
            }
        }
    }

    /// <summary>The list behind the figure of the query, whichever page is asked for.</summary>
    internal ItemList Of(RecordQuery query)
    {
        var figure = query with { Page = 1, PageSize = 1, Figure = null };
        lock (gate)
        {
            var known = kept.FirstOrDefault(entry => entry.Figure == figure);
            if (known.List is null)
            {
                known = (figure, new ItemList());
            }
            else
            {
                kept.Remove(known);
            }

            kept.AddFirst(known);
            while (kept.Count > 1 && kept.Sum(entry => entry.List.Size) > MostBytes)
            {
                kept.RemoveLast();
            }

            forgetting.Change(Rest, Timeout.InfiniteTimeSpan);
            return known.List;
        }
    }

    private void Forget()
    {
        lock (gate)
        {
            kept.Clear();
        }
    }
}
