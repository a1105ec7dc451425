using System.Threading.Channels;
using Dashboard.Data.Clock;
using Dashboard.Data.Faults;
using Dashboard.Domain.WorkItems;
using Dashboard.Ingest.Writing.Faults;
using Dashboard.Ingest.Writing.Sessions;
using Dashboard.Signals;

namespace Dashboard.Ingest.Writing;

/// <summary>
/// Takes what waits and commits it together: many small deliveries cost one write to the disk. When a common transaction fails, each of
/// its deliveries gets one of its own, so a bad one takes no other with it. The loop itself never ends by an error.
/// </summary>
internal sealed partial class WriteLoop(
    WriteSessions sessions, WorkItemRules rules, CommitSignal signal, IntakeMeter meter, TimeProvider time, ILogger<RecordWriter> log, ClockWatch? clock = null)
{
    private const int RowsOfCommit = 10_000;
    private static readonly TimeSpan MarkStep = TimeSpan.FromSeconds(1);

    /// <summary>What a row may take on the disk with its versions and deltas, generously: a bound for proving that there is room again.</summary>
    private const int BytesOfRow = 4 << 10;
    private const int LeastRoom = 4 << 20;

    private WriteSession? session;
    private long lastMark;
    private int refusedRows;

    /// <summary>What kept the last transaction from being written; null after a success.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>Rows that had to be left out since the program started; null for none.</summary>
    public LeftOut? LastLeftOut { get; private set; }

    /// <summary>The mark of the last commit, or now: a guess that spares work when it is right.</summary>
    public DateTimeOffset LastMark => Volatile.Read(ref lastMark) is var mark and > 0
        ? DateTimeOffset.FromUnixTimeMilliseconds(mark)
        : DueTime.Floor(time.GetUtcNow());

    public async Task RunAsync(ChannelReader<Delivery> queue)
    {
        var together = new List<Delivery>();
        while (await queue.WaitToReadAsync())
        {
            together.Clear();
            for (var rows = 0; rows < RowsOfCommit && queue.TryRead(out var next); rows += next.Rows)
            {
                if (next.TryBegin())
                {
                    together.Add(next);
                }
            }

            if (together.Count > 0)
            {
                await CommitAsync(together);
                RefuseWhatWaited(queue);
            }
        }

        await CloseAsync();
    }

    private async Task CommitAsync(List<Delivery> together)
    {
        try
        {
            await TransactAsync(together);
        }
        catch (Exception error) when (together.Count > 1 && StorageFault.Of(error) is null or { Trouble: StorageTrouble.Full })
        {
            await AbandonAsync();
            foreach (var alone in together)
            {
                await CommitAsync([alone]);
            }
        }
        catch (Exception error)
        {
            await AbandonAsync();
            if (together is [IDivisible rows] && WriteFault.IsOfProgram(error) && await LeaveOutAsync(rows))
            {
                await CommitAsync(together);
                return;
            }

            Refuse(together, error);
        }
    }

    /// <summary>Finds the rows that a fault of the program keeps from being stored: the others need not wait for its mending.</summary>
    private async Task<bool> LeaveOutAsync(IDivisible rows)
    {
        IReadOnlyList<FaultyRow> faulty = [];
        try
        {
            session ??= await sessions.OpenAsync(CancellationToken.None);
            var position = await session.BeginAsync(CancellationToken.None);
            position.Mark ??= LastMark;
            var trial = new WriteContext(session, position, rules, DueTime.Floor(time.GetUtcNow()));
            faulty = await new FaultyRows(session, rows, trial).FindAsync(CancellationToken.None);
        }
        catch (Exception error)
        {
            Failed(error, rows.Parts);
        }

        await AbandonAsync();
        foreach (var row in faulty)
        {
            rows.LeaveOut(row.At);
            LeftOut(row.Fault, row.At, rows.Parts);
            Tell(row.Fault, 1);
        }

        return faulty.Count > 0;
    }

    private void Refuse(List<Delivery> together, Exception error)
    {
        var fault = WriteFault.Of(error);
        var rows = together.Sum(delivery => delivery.Rows);
        if (fault.Fault == IntakeFault.Internal || fault.Storage?.Trouble != (Fault as IntakeUnavailableException)?.Storage?.Trouble || Fault is null)
        {
            // A trouble of the storage once: the sweeper tries every two seconds, and a log must not fill the disk further.
            Failed(error, rows);
        }

        if (fault.Fault != IntakeFault.Internal)
        {
            (refusedRows, Fault) = (IsFull ? Math.Max(refusedRows, rows) : rows, fault);
        }
        else if (together[0] is IDivisible)
        {
            Fault = fault;
            Tell(error, rows);
        }

        // Else due times cannot pass, by a fault of the program: deliveries can still be written, so the writer is not in trouble.
        together.ForEach(delivery => delivery.Fail(fault));
    }

    private void Tell(Exception fault, int rows) => LastLeftOut = new LeftOut(time.GetUtcNow(), (LastLeftOut?.Rows ?? 0) + rows, fault.Message);

    private async Task TransactAsync(List<Delivery> together)
    {
        var began = time.GetTimestamp();
        session ??= await sessions.OpenAsync(CancellationToken.None);
        var position = await session.BeginAsync(CancellationToken.None);
        var before = position.Sequence;
        var context = new WriteContext(session, position, rules, DueTime.Floor(time.GetUtcNow()));
        var reached = Reached(position.Mark, together, context.Now);
        if (position.Mark is not { } mark || reached - mark >= MarkStep)
        {
            context = await SweepAsync(context, reached);
        }

        var outcomes = new List<WriteOutcome>(together.Count);
        foreach (var delivery in together)
        {
            outcomes.Add(await delivery.WriteAsync(context, CancellationToken.None));
        }

        var isProved = !IsFull || together.Sum(delivery => delivery.Rows) >= refusedRows;
        if (!isProved && together.TrueForAll(delivery => delivery is SweepDelivery))
        {
            isProved = true;
            await session.ProveRoomAsync(Math.Max(LeastRoom, Math.Min(refusedRows, RowsOfCommit) * BytesOfRow), CancellationToken.None);
        }

        await session.CommitAsync(CancellationToken.None);
        position = context.Position;
        Volatile.Write(ref lastMark, context.Mark.ToUnixTimeMilliseconds());
        Fault = isProved ? null : Fault;
        meter.Committed(time.GetElapsedTime(began), outcomes.Where((_, i) => together[i] is not SweepDelivery));
        if (position.Sequence > before)
        {
            signal.Publish();
        }

        for (var i = 0; i < together.Count; i++)
        {
            together[i].Succeed(outcomes[i]);
        }
    }

    /// <summary>Up to when due times may be taken to have passed. A delivery of the present is a second clock that says the same.</summary>
    private DateTimeOffset Reached(DateTimeOffset? mark, List<Delivery> together, DateTimeOffset now)
    {
        if (clock is null)
        {
            return now;
        }

        var reached = clock.Reached(mark);
        if (clock.Step is { IsAhead: true } && together.Exists(delivery => delivery.Witnesses(now)))
        {
            clock.Believe();
            return now;
        }

        return DueTime.Floor(reached);
    }

    private bool IsFull => Fault is IntakeUnavailableException { Fault: IntakeFault.StorageFull };

    /// <summary>
    /// Whoever came while a lock was waited for has waited as well: each waiting for it anew, one after the other, would keep the last one
    /// for minutes.
    /// </summary>
    private void RefuseWhatWaited(ChannelReader<Delivery> queue)
    {
        while (Fault is IntakeUnavailableException { Fault: IntakeFault.StorageBusy } fault && queue.TryRead(out var waited))
        {
            waited.Fail(fault);
        }
    }

    /// <summary>Lets time pass before the deliveries. An item that cannot pass, by a fault of the program, holds none of them up: the mark stays.</summary>
    private async Task<WriteContext> SweepAsync(WriteContext context, DateTimeOffset reached)
    {
        var part = context.ForPart();
        await context.Session.SetPointAsync(CancellationToken.None);
        try
        {
            await SweepStep.RunAsync(part, reached, CancellationToken.None);
        }
        catch (Exception error) when (WriteFault.IsOfProgram(error) && context.Position.Mark is not null)
        {
            NotSwept(error);
            await context.Session.ReturnToPointAsync(CancellationToken.None);
            return context;
        }

        await context.Session.LeavePointAsync(CancellationToken.None);
        return part;
    }

    /// <summary>After a failure the connection is in doubt: the next transaction opens a new one.</summary>
    private async Task AbandonAsync()
    {
        try
        {
            if (session is not null)
            {
                await session.RollbackAsync();
            }

            await CloseAsync();
        }
        catch (Exception error)
        {
            session = null;
            Failed(error, 0);
        }
    }

    private async Task CloseAsync()
    {
        if (session is { } open)
        {
            session = null;
            await open.DisposeAsync();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "A delivery of {Rows} rows could not be written")]
    private partial void Failed(Exception error, int rows);

    [LoggerMessage(Level = LogLevel.Error, Message = "Row {Row} of {Rows} could not be stored: a fault of the program. The others were; the sender was told")]
    private partial void LeftOut(Exception error, int row, int rows);

    [LoggerMessage(Level = LogLevel.Error, Message = "Due times could not be swept before a delivery: a fault of the program. The delivery is stored without")]
    private partial void NotSwept(Exception error);
}
