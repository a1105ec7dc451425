using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Dashboard.Bench.Circuits;

/// <summary>
/// Tells how long after its commit each change was in the hands of a viewer. Each change makes a count on the page one larger, so the batch
/// that shows it is found by the new number; a batch that shows a later number shows the earlier changes too.
/// </summary>
internal sealed class Watching
{
    private readonly Lock gate = new();
    private readonly List<(long At, byte[] Text)> changes = [];
    private readonly List<double> milliseconds = [];

    /// <summary>The count before the first change; the page writes it with thousands separated.</summary>
    public long Base { get; set; }

    /// <summary>All times so far, over all viewers and changes.</summary>
    public List<double> Milliseconds
    {
        get
        {
            lock (gate)
            {
                return [.. milliseconds];
            }
        }
    }

    /// <summary>Changes that were committed.</summary>
    public int Changes
    {
        get
        {
            lock (gate)
            {
                return changes.Count;
            }
        }
    }

    /// <summary>Says that the next change is about to be committed; its time counts from <see cref="Committed"/>.</summary>
    public void Announce()
    {
        lock (gate)
        {
            var text = Encoding.UTF8.GetBytes((Base + changes.Count + 1).ToString("N0", CultureInfo.InvariantCulture));
            changes.Add((0, [(byte)text.Length, .. text]));
        }
    }

    /// <summary>The last announced change is committed.</summary>
    public void Committed(long timestamp)
    {
        lock (gate)
        {
            changes[^1] = (timestamp, changes[^1].Text);
        }
    }

    /// <summary>What one viewer does with its batches.</summary>
    public Action<ReadOnlySequence<byte>> NewViewer()
    {
        var seen = 0;
        return batch =>
        {
            var now = Stopwatch.GetTimestamp();
            var bytes = batch.ToArray().AsSpan();
            lock (gate)
            {
                for (var change = changes.Count - 1; change >= seen; change--)
                {
                    if (bytes.IndexOf(changes[change].Text) >= 0)
                    {
                        for (; seen <= change; seen++)
                        {
                            // A batch can arrive before the answer of the delivery that caused it.
                            var at = changes[seen].At;
                            milliseconds.Add(at == 0 || at > now ? 0 : Stopwatch.GetElapsedTime(at, now).TotalMilliseconds);
                        }

                        return;
                    }
                }
            }
        };
    }
}
