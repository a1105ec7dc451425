using System.Collections.Immutable;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Territory;
using Dashboard.Identity;
using Dashboard.Signals;
using Microsoft.AspNetCore.SignalR;

namespace Dashboard.Live.Push;

/// <summary>
/// Feeds the hub: after a change each distinct value is read once, at one sequence, at most every <see cref="Interval"/>; whoever subscribed
/// to a value that changed is sent it. Scope is checked before anyone gets here.
/// </summary>
public sealed class PushFeed : IHostedService, IAsyncDisposable
{
    /// <summary>Shortest time between two rounds: about three a second.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(300);

    private readonly ILiveFigures figures;
    private readonly PushShares shares;
    private readonly TimeProvider time;
    private readonly Reader reader;
    private readonly ILogger<PushFeed> log;
    private readonly Lock gate = new();
    private readonly PushTable table = new();
    private readonly List<PushJoin> joining = [];

    // Those of the round under way: no longer waiting and not yet in the table.
    private PushJoin[] taking = [];
    private readonly List<(PushMember Member, SerializedHubMessage Message)> outgoing = [];
    private SignalLoop? loop;
    private IDisposable? listening;
    private long round;
    private long sequence;
    private int changed = 1;

    public PushFeed(ILiveFigures figures, PushShares shares, TerritoryMap territory, TimeProvider time, ILogger<PushFeed> log)
    {
        (this.figures, this.shares, this.time, this.log) = (figures, shares, time, log);
        reader = Reader.Program(territory);
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        loop = new SignalLoop(Interval, time, _ => RoundAsync(), FailedAsync);
        listening = figures.Subscribe(() =>
        {
            Volatile.Write(ref changed, 1);
            loop.Signal();
        });
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        listening?.Dispose();
        if (loop is not null)
        {
            await loop.DisposeAsync();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync(CancellationToken.None);

    /// <summary>Figures that are read in each round; a verdict counts as many as it needs.</summary>
    public int Values
    {
        get
        {
            lock (gate)
            {
                return table.Count;
            }
        }
    }

    /// <summary>Adds a connection of a reader; completes with its snapshot after the next round.</summary>
    /// <exception cref="PushShareException">The reader would hold more than its share.</exception>
    internal Task<PushSnapshot> JoinAsync(string connection, string reader, ImmutableArray<PushKey> keys, Func<SerializedHubMessage, ValueTask> send)
    {
        var join = new PushJoin(connection, reader, keys, send);
        lock (gate)
        {
            CheckShare(join);
            joining.Add(join);
        }

        loop?.Signal();
        return join.Answer.Task;
    }

    /// <summary>Removes a connection.</summary>
    internal void Leave(string connection)
    {
        lock (gate)
        {
            joining.RemoveAll(join => join.Connection == connection);
            taking = [.. taking.Where(join => join.Connection != connection)];
            table.Remove(connection);
        }
    }

    /// <summary>Asks for a round.</summary>
    internal void Nudge() => loop?.Signal();

    /// <summary>Completes once every change and every subscription so far led to its messages. For tests.</summary>
    internal Task DrainAsync() => loop?.DrainAsync() ?? Task.CompletedTask;

    /// <summary>The gate is held, and those that wait for a round or are in one count too: nobody slips in between looking and joining.</summary>
    private void CheckShare(PushJoin join)
    {
        PushJoin[] pending = [.. joining, .. taking];
        var others = table.SubscriptionsOf(join.Reader, join.Connection)
            .Concat(pending.Where(other => other.Reader == join.Reader && other.Connection != join.Connection).Select(other => other.Keys))
            .ToList();
        var own = PushShares.Distinct(others);
        var waiting = pending.Where(other => other.Reader != join.Reader).Sum(other => other.Keys.Sum(key => key.Weight));
        var allowed = shares.Allowed(Math.Max(own, table.Count) + waiting, own);
        if (PushShares.Distinct([.. others, join.Keys]) > allowed)
        {
            throw new PushShareException(allowed);
        }
    }

    private Task RoundAsync()
    {
        PushJoin[] joins;
        PushKey[] known;
        lock (gate)
        {
            joins = taking = [.. joining];
            joining.Clear();
            known = table.Keys();
        }

        var today = CityTime.DayOf(time.GetUtcNow());
        PushKey[] fresh = [.. joins.SelectMany(join => join.Keys).Except(known)];
        var all = Interlocked.Exchange(ref changed, 0) == 1;
        try
        {
            var set = Read(all ? [.. known, .. fresh] : fresh, today);
            if (!all && set.Sequence != sequence)
            {
                // The figures moved since the last round: a snapshot is of one moment, so all are read again.
                all = true;
                set = Read([.. known, .. fresh], today);
            }

            Take(all ? [.. known, .. fresh] : fresh, set, joins);
        }
        catch (Exception fault)
        {
            Volatile.Write(ref changed, 1);
            lock (gate)
            {
                taking = [];
            }

            foreach (var join in joins)
            {
                join.Answer.TrySetException(fault);
            }

            throw;
        }

        Send();
        return Task.CompletedTask;
    }

    private PushReading Read(PushKey[] keys, DateOnly today) => PushReading.Of(figures.For(reader), keys, today);

    private void Take(PushKey[] keys, PushReading set, PushJoin[] joins)
    {
        lock (gate)
        {
            (round, sequence) = (round + 1, set.Sequence);
            table.Take(keys, set, round);
            foreach (var member in table.Follow(round))
            {
                Fill(member);
            }

            foreach (var join in joins)
            {
                if (!taking.Contains(join))
                {
                    // It left while the round was reading.
                    join.Answer.TrySetCanceled();
                    continue;
                }

                table.Add(join).Begin(round, sequence);
                join.Answer.TrySetResult(table.SnapshotOf(join.Connection, sequence));
            }

            taking = [];
            table.Forget();
        }
    }

    private void Fill(PushMember member)
    {
        if (member.Fill(round, sequence) is { } message)
        {
            outgoing.Add((member, message));
        }
    }

    /// <summary>Outside the gate: a write may block for as long as it takes to copy into the connection's pipe.</summary>
    private void Send()
    {
        foreach (var (member, message) in outgoing)
        {
            if (member.Send(message, Taken))
            {
                member.Taken();
            }
        }

        outgoing.Clear();
    }

    /// <summary>A slow client took its message: what changed meanwhile follows at once, as one.</summary>
    private void Taken(PushMember member)
    {
        while (true)
        {
            SerializedHubMessage? next;
            lock (gate)
            {
                member.Taken();
                next = member.IsSubscribed ? member.Fill(round, sequence) : null;
            }

            if (next is null || !member.Send(next, Taken))
            {
                return;
            }
        }
    }

    private Task FailedAsync(Exception fault)
    {
        if (fault is not FiguresNotReadyException)
        {
            log.LogError(fault, "The hub could not be fed; trying again after the next change.");
        }

        return Task.CompletedTask;
    }
}
