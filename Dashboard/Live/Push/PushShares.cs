using System.Collections.Immutable;
using Dashboard.Identity.Sharing;
using Microsoft.Extensions.Options;

namespace Dashboard.Live.Push;

/// <summary>
/// What one reader may hold of the feed: no more than the settings say, and no more than two thirds of what the others leave free. So the feed is
/// never full for a reader who comes later.
/// </summary>
public sealed class PushShares(IOptions<ReadingOptions> options)
{
    /// <summary>Distinct values held for all clients together: about a tenth of a second to read.</summary>
    public const int MostValues = 20_000;

    /// <summary>Open connections of one reader.</summary>
    public int Connections => options.Value.HubConnectionsPerReader;

    /// <summary>The values a reader may hold when all hold so many and the reader holds so many of them.</summary>
    public int Allowed(int all, int own) => Math.Min(options.Value.HubValuesPerReader, Math.Max(0, (MostValues - (all - own)) * 2 / 3));

    /// <summary>How many distinct values subscriptions hold together.</summary>
    internal static int Distinct(IEnumerable<ImmutableArray<PushKey>> subscriptions)
    {
        var all = subscriptions.ToList();
        return (all.Count == 1 ? all[0] : all.SelectMany(keys => keys).Distinct()).Sum(key => key.Weight);
    }
}
