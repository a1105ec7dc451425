using System.Threading.Channels;
using Dashboard.Data.Access;

namespace Dashboard.Identity.Audit;

/// <summary>
/// Writes down who read which records. Readers do not wait for the database: entries are queued and written together, on a normal stop to the
/// last one. While they cannot be written, or too many wait, reading is refused: nobody reads unseen.
/// </summary>
public sealed class ReadingLog(AuditTrail audit, TimeProvider time, ILogger<ReadingLog> log) : IHostedService
{
    /// <summary>How many entries wait at most.</summary>
    public const int MostWaiting = 10_000;

    private const int Together = 500;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private readonly Channel<AuditEntry> waiting = Channel.CreateBounded<AuditEntry>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly TaskCompletionSource stopping = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Task writing = Task.CompletedTask;
    private volatile bool failing;

    /// <summary>Notes a reading before its records are given out.</summary>
    /// <exception cref="AuditUnavailableException">It cannot be written down.</exception>
    public void Note(string who, string what, string how)
    {
        if (failing || !waiting.Writer.TryWrite(audit.Entry(who, AuditActions.RecordsRead, what, how)))
        {
            throw new AuditUnavailableException();
        }
    }

    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken)
    {
        writing = Task.Run(RunAsync, CancellationToken.None);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        waiting.Writer.TryComplete();
        stopping.TrySetResult();
        await writing.WaitAsync(cancellationToken);
    }

    private async Task RunAsync()
    {
        while (await waiting.Reader.WaitToReadAsync(CancellationToken.None))
        {
            var entries = new List<AuditEntry>();
            while (entries.Count < Together && waiting.Reader.TryRead(out var entry))
            {
                entries.Add(entry);
            }

            while (!await TryWriteAsync(entries, last: stopping.Task.IsCompleted))
            {
                await Task.WhenAny(Task.Delay(Pause, time), stopping.Task);
            }
        }
    }

    /// <summary>Whether the entries are done with: written, or at the end told to the program's log, which is better than nowhere.</summary>
    private async Task<bool> TryWriteAsync(List<AuditEntry> entries, bool last)
    {
        try
        {
            await audit.WriteAsync(entries, CancellationToken.None);
            failing = false;
            return true;
        }
        catch (Exception fault)
        {
            // A border: whatever keeps the database from writing, reading is refused until it works again.
            if (!failing)
            {
                log.LogError(fault, "The audit cannot be written; reading records is refused, trying again every {Seconds} s.", Pause.TotalSeconds);
            }

            failing = true;
        }

        foreach (var entry in last ? entries : [])
        {
            log.LogError("Not in the audit: {At:O} {Who} {Action} {Subject} {Detail}", entry.At, entry.Who, entry.Action, entry.Subject, entry.Detail);
        }

        return last;
    }
}
