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
    /// <summary>Nobody waits at the other end of a file or of the simulated city: they take their turn.</summary>
    private static readonly TimeSpan FilesWait = TimeSpan.FromMinutes(2);

    private readonly Channel<Delivery> queue = Channel.CreateUnbounded<Delivery>(new UnboundedChannelOptions { SingleReader = true });
    private readonly IntakeGate gate = new();
    private readonly WriteLoop loop;
    private readonly WorkItemRules rules;
    private readonly IntakeOptions options;
    private readonly TimeProvider time;
    private readonly Lazy<Task> running;

    internal RecordWriter(WriteLoop loop, WorkItemRules rules, IntakeOptions options, TimeProvider time)
    {
        (this.loop, this.rules, this.options, this.time) = (loop, rules, options, time);
        running = new Lazy<Task>(() => Task.Run(() => loop.RunAsync(queue.Reader)));
    }

    /// <summary>What keeps the last delivery from being written; null while all is well.</summary>
    public Exception? Fault => loop.Fault;

    /// <summary>Rows that a fault of the program kept from being stored; null for none since the start.</summary>
    public LeftOut? LastLeftOut => loop.LastLeftOut;

    /// <summary>Shares of 1,000 rows that are being written or wait for it.</summary>
    public int Waiting => gate.Held;

    public Task<WriteOutcome> WriteItemsAsync(
        IReadOnlyList<WorkItem> items, IReadOnlyList<RowReject> rejects, IntakeOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(rejects);
        ArgumentNullException.ThrowIfNull(origin);
        return WriteAsync(
            items.Count + rejects.Count,
            origin,
            left => new ItemDelivery(ItemPreparation.Prepare(items, rules, loop.LastMark), rejects, origin) { Left = left },
            cancellationToken);
    }

    public Task<WriteOutcome> WriteObservationsAsync(
        IReadOnlyList<Observation> observations, IReadOnlyList<RowReject> rejects, IntakeOrigin origin, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(observations);
        ArgumentNullException.ThrowIfNull(rejects);
        ArgumentNullException.ThrowIfNull(origin);
        return WriteAsync(observations.Count + rejects.Count, origin, left => new ReturnDelivery(observations, rejects, origin) { Left = left }, cancellationToken);
    }

    public async Task<int> SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var changed = 0;
        while (true)
        {
            var sweep = new SweepDelivery(DueTime.Floor(now));
            changed += (await WriteAsync(sweep, cancellationToken)).Accepted;
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
        var back = new TakeBackDelivery(DueTime.Floor(until));
        var changed = (await WriteAsync(back, cancellationToken)).Accepted;
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

    private static CancellationTokenRegistration GiveUpWhen(Delivery delivery, CancellationToken cancelled) =>
        cancelled.UnsafeRegister(_ => delivery.GiveUp(new OperationCanceledException(cancelled)), null);

    private TimeSpan LeftTo(IntakeOrigin origin) =>
        origin.Channel != "http" ? FilesWait : origin.Waited < options.Wait ? options.Wait - origin.Waited : TimeSpan.Zero;

    /// <summary>
    /// One wait for the gate and the queue together, less what the sender waited before. A delivery that was given up keeps its place at the
    /// gate until the writer passes over it: while the writer stands still, what has been given up does not pile up.
    /// </summary>
    private async Task<WriteOutcome> WriteAsync(int rows, IntakeOrigin origin, Func<Action, Delivery> prepare, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(LeftTo(origin), time);
        var held = await gate.EnterAsync(rows, patience.Token, cancellationToken);
        Delivery delivery;
        try
        {
            delivery = prepare(() => gate.Leave(held));
            Enqueue(delivery);
        }
        catch (Exception)
        {
            gate.Leave(held);
            throw;
        }

        await using var impatient = patience.Token.UnsafeRegister(_ => delivery.GiveUp(IntakeGate.Full()), null);
        await using var cancelled = GiveUpWhen(delivery, cancellationToken);
        return await delivery.Outcome;
    }

    /// <summary>What the program itself writes waits as long as it takes.</summary>
    private async Task<WriteOutcome> WriteAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        Enqueue(delivery);
        await using var cancelled = GiveUpWhen(delivery, cancellationToken);
        return await delivery.Outcome;
    }

    private void Enqueue(Delivery delivery)
    {
        _ = running.Value;
        if (!queue.Writer.TryWrite(delivery))
        {
            throw new IntakeUnavailableException(IntakeFault.Stopping, "The program is stopping.");
        }
    }
}
