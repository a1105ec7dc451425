using System.Threading.Channels;
using Dashboard.Domain.WorkItems;
using Dashboard.Ingest.Writing.Faults;

namespace Dashboard.Ingest.Writing;

/// <summary>
/// The single writer of this process: prepares deliveries on their senders' threads and hands them, through one queue, to the one loop that
/// writes. Between processes and nodes the database itself is the gate.
/// </summary>
public sealed class RecordWriter : IRecordWriter, IAsyncDisposable
{
    private readonly Channel<Delivery> queue = Channel.CreateUnbounded<Delivery>(new UnboundedChannelOptions { SingleReader = true });
    private readonly IntakeGate gate;
    private readonly WriteLoop loop;
    private readonly WorkItemRules rules;
    private readonly Lazy<Task> running;

    internal RecordWriter(WriteLoop loop, WorkItemRules rules, TimeProvider time)
    {
        this.loop = loop;
        this.rules = rules;
        gate = new IntakeGate(time);
        running = new Lazy<Task>(() => Task.Run(() => loop.RunAsync(queue.Reader)));
    }

    /// <summary>What keeps the last delivery from being written; null while all is well.</summary>
    public Exception? Fault => loop.Fault;

    /// <summary>Rows that a fault of the program kept from being stored; null for none since the start.</summary>
    public LeftOut? LastLeftOut => loop.LastLeftOut;

    /// <summary>Shares of 1,000 rows that are being written or wait for it.</summary>
    public int Waiting => gate.Held;

    public async Task<WriteOutcome> WriteItemsAsync(
        IReadOnlyList<WorkItem> items, IReadOnlyList<RowReject> rejects, IntakeOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(rejects);
        ArgumentNullException.ThrowIfNull(origin);
        var held = await gate.EnterAsync(items.Count + rejects.Count, cancellationToken);
        try
        {
            var prepared = ItemPreparation.Prepare(items, rules, loop.LastMark);
            return await EnqueueAsync(new ItemDelivery(prepared, rejects, origin, cancellationToken));
        }
        finally
        {
            gate.Leave(held);
        }
    }

    public async Task<WriteOutcome> WriteObservationsAsync(
        IReadOnlyList<Observation> observations, IReadOnlyList<RowReject> rejects, IntakeOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(rejects);
        ArgumentNullException.ThrowIfNull(origin);
        var held = await gate.EnterAsync(observations.Count + rejects.Count, cancellationToken);
        try
        {
            return await EnqueueAsync(new ReturnDelivery(observations, rejects, origin, cancellationToken));
        }
        finally
        {
            gate.Leave(held);
        }
    }

    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var changed = 0;
        while (true)
        {
            var sweep = new SweepDelivery(DueTime.Floor(now), cancellationToken);
            changed += (await EnqueueAsync(sweep)).Accepted;
            if (!sweep.IsIncomplete)
            {
                return changed;
            }
        }
    }

    /// <summary>
    /// Takes back the passing of due times after the moment, where the mark lies later: the clock was ahead. Gives how many items changed and
    /// where the mark stands.
    /// </summary>
    public async Task<(int Changed, DateTimeOffset Mark)> TakeBackAsync(DateTimeOffset until, CancellationToken cancellationToken)
    {
        var back = new TakeBackDelivery(DueTime.Floor(until), cancellationToken);
        var changed = (await EnqueueAsync(back)).Accepted;
        return (changed, back.Mark);
    }

    /// <summary>Writes what waits, then ends.</summary>
    public async ValueTask DisposeAsync()
    {
        queue.Writer.TryComplete();
        if (running.IsValueCreated)
        {
            await running.Value;
        }
    }

    private Task<WriteOutcome> EnqueueAsync(Delivery delivery)
    {
        _ = running.Value;
        return queue.Writer.TryWrite(delivery)
            ? delivery.Outcome
            : throw new IntakeUnavailableException(IntakeFault.Stopping, "The program is stopping.");
    }
}
