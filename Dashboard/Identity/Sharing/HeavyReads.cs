using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Options;

namespace Dashboard.Identity.Sharing;

/// <summary>
/// Where reads run that cost much: few at once, fewer of one reader, on threads of their own and for a limited time. The threads that everything
/// else shares stay free, and one reader who asks for forty at once waits for itself alone.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "Without wait handles there is nothing to free.")]
public sealed class HeavyReads(IOptions<ReadingOptions> options, TimeProvider time)
{
    private readonly SemaphoreSlim places = new(options.Value.HeavyAtOnce);
    private readonly Lock gate = new();
    private readonly Dictionary<string, ReaderTurns> turns = new(StringComparer.Ordinal);

    /// <summary>The amounts of an earlier moment: one is built at a time, because each takes memory while it is.</summary>
    public SemaphoreSlim Earlier { get; } = new(1);

    /// <summary>
    /// Runs the read when it is its turn; the token ends it. Whatever it waits for that others have counts as waiting for its turn, and not as
    /// its running time.
    /// </summary>
    /// <param name="reader">Whose read it is.</param>
    /// <param name="alone">What it uses and no other may at the same time; null for nothing.</param>
    /// <param name="read">The read; it runs on a thread of its own.</param>
    /// <param name="cancellationToken">Ends waiting and reading.</param>
    /// <exception cref="ReadRefusedException">The reader has too many under way, the turn did not come in time, or it ran too long.</exception>
    public async Task<T> RunAsync<T>(Reader reader, SemaphoreSlim? alone, Func<CancellationToken, T> read, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reader);
        ArgumentNullException.ThrowIfNull(read);
        var own = Join(reader.Name);
        try
        {
            // The reader's own turn first: at the common places stand at most as many of one reader as may run.
            // The common places come last: none of them stands empty for a read that waits for something else.
            SemaphoreSlim[] all = alone is null ? [own.Running, places] : [own.Running, alone, places];
            await WaitAsync(all, cancellationToken);
            try
            {
                return await RunAsync(read, cancellationToken);
            }
            finally
            {
                Release(all);
            }
        }
        finally
        {
            Leave(reader.Name, own);
        }
    }

    private ReaderTurns Join(string name)
    {
        lock (gate)
        {
            if (!turns.TryGetValue(name, out var own))
            {
                turns.Add(name, own = new ReaderTurns(options.Value.HeavyPerReader));
            }

            if (own.Joined >= options.Value.HeavyPerReader + options.Value.WaitingPerReader)
            {
                throw new ReadRefusedException(ReadRefusal.TooManyOfReader);
            }

            own.Joined++;
            return own;
        }
    }

    private void Leave(string name, ReaderTurns own)
    {
        lock (gate)
        {
            if (--own.Joined == 0)
            {
                turns.Remove(name);
            }
        }
    }

    private async Task WaitAsync(SemaphoreSlim[] all, CancellationToken cancellationToken)
    {
        using var limit = Limit();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var entered = 0;
        try
        {
            for (; entered < all.Length; entered++)
            {
                await all[entered].WaitAsync(either.Token);
            }
        }
        catch (OperationCanceledException)
        {
            Release(all[..entered]);

            cancellationToken.ThrowIfCancellationRequested();
            throw new ReadRefusedException(ReadRefusal.Busy);
        }
    }

    private static void Release(SemaphoreSlim[] given)
    {
        foreach (var one in given)
        {
            one.Release();
        }
    }

    private async Task<T> RunAsync<T>(Func<CancellationToken, T> read, CancellationToken cancellationToken)
    {
        using var limit = Limit();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            return await Task.Factory.StartNew(() => read(either.Token), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ReadRefusedException(ReadRefusal.TooLong);
        }
    }

    private CancellationTokenSource Limit() => new(TimeSpan.FromSeconds(options.Value.HeavySeconds), time);

    /// <summary>One reader's reads: how many run or wait, and the places of those that run.</summary>
    private sealed class ReaderTurns(int atOnce)
    {
        public SemaphoreSlim Running { get; } = new(atOnce);

        public int Joined { get; set; }
    }
}
