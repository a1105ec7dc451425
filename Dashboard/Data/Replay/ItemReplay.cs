using System.Collections.Concurrent;
using Dashboard.Data.Storage;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.WorkItems;
using Dashboard.Domain.WorkItems.Assignments;

namespace Dashboard.Data.Replay;

/// <summary>The part of a replay that reads work items: readers take ranges of item numbers in turn until none is left.</summary>
internal sealed class ItemReplay(WorkItemRules rules, DateTimeOffset mark, AmountStore store, long lastItem, IProgress<double>? progress)
{
    private const long RangeSize = 4096;
    private const int Together = 200_000;

    private readonly ConcurrentBag<DuplicateForms.Ask> asks = [];
    private readonly Lock applying = new();
    private long ranges;
    private long items;

    /// <summary>Form requests met on the way.</summary>
    public IEnumerable<DuplicateForms.Ask> Asks => asks;

    /// <summary>How many items were read.</summary>
    public long Items => Interlocked.Read(ref items);

    /// <summary>One reader's share.</summary>
    public async Task RunAsync(ReadSnapshot snapshot, CancellationToken cancellationToken)
    {
        await using var command = snapshot.Command(
            "SELECT id, cell, payload FROM work_item WHERE id BETWEEN @first AND @last", ("first", 0L), ("last", 0L));
        var amounts = new Deltas(Together);
        while (NextRange() is { } first)
        {
            command.Parameters[0].Value = first;
            command.Parameters[1].Value = first + RangeSize - 1;
            await using (var rows = await command.ExecuteReaderAsync(cancellationToken))
            {
                while (await rows.ReadAsync(cancellationToken))
                {
                    Take(rows.GetInt64(0), rows.GetInt32(1), rows.GetFieldValue<byte[]>(2), amounts);
                }
            }

            if (amounts.Count >= Together)
            {
                Apply(amounts);
            }

            progress?.Report(Math.Min(1, (double)(first + RangeSize) / (lastItem + 1)));
        }

        Apply(amounts);
    }

    private long? NextRange()
    {
        var first = (Interlocked.Increment(ref ranges) - 1) * RangeSize;
        return first <= lastItem ? first : null;
    }

    private void Take(long id, int cell, byte[] payload, Deltas amounts)
    {
        var item = rules.Deserialize(payload);
        rules.Contribute(item, mark, amounts);
        if (FormAsks.Of(item, id, cell) is { } ask)
        {
            asks.Add(ask);
        }

        Interlocked.Increment(ref items);
    }

    private void Apply(Deltas amounts)
    {
        amounts.Net();
        lock (applying)
        {
            store.Apply(amounts.AsSpan());
        }

        amounts.Clear();
    }
}
