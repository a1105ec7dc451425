using Dashboard.Signals;
using Microsoft.AspNetCore.Components;

namespace Dashboard.Live;

/// <summary>
/// A component that shows one topic and keeps it current: it subscribes (in the interactive pass only), reads, and reads again after each
/// signal. An older answer never replaces a newer one; an answer for a former topic is dropped; after disposal nothing is rendered.
/// </summary>
/// <typeparam name="TTopic">What is shown, with equality by value: another topic means another subscription.</typeparam>
/// <typeparam name="TState">The immutable state, with equality by value where a needless rendering matters.</typeparam>
public abstract class LiveComponent<TTopic, TState> : ComponentBase, IDisposable
    where TTopic : notnull
    where TState : class
{
    private SignalLoop? loop;
    private IDisposable? listening;
    private (bool Known, TTopic? Value) topic;
    private int generation;
    private long readings;
    private long shown;
    private bool disposed;

    [Inject]
    private TimeProvider Time { get; set; } = default!;

    /// <summary>What was read last for the current topic; null while the first reading is under way.</summary>
    protected TState? State { get; private set; }

    /// <summary>What the parameters ask for.</summary>
    protected abstract TTopic Topic { get; }

    /// <summary>Shortest time between two readings.</summary>
    protected virtual TimeSpan Interval => TimeSpan.FromMilliseconds(500);

    /// <summary>Asks to be told of changes; the action returns at once.</summary>
    protected abstract IDisposable Listen(TTopic topic, Action changed);

    /// <summary>Reads the current state. Anything that blocks belongs on the pool, not on the circuit's dispatcher.</summary>
    protected abstract ValueTask<TState> ReadAsync(TTopic topic, CancellationToken cancellationToken);

    /// <summary>After a new state was taken and before it is rendered.</summary>
    protected virtual void OnShown(TState state)
    {
    }

    /// <inheritdoc/>
    protected sealed override async Task OnParametersSetAsync()
    {
        var wanted = Topic;
        if (topic.Known && EqualityComparer<TTopic>.Default.Equals(topic.Value, wanted))
        {
            return;
        }

        Unsubscribe();
        topic = (true, wanted);
        State = null;
        var mine = ++generation;
        if (RendererInfo.IsInteractive)
        {
            // Before the first reading: a change in between is read again, not missed.
            loop = new SignalLoop(Interval, Time, ending => RefreshAsync(wanted, mine, ending), DispatchExceptionAsync);
            listening = Listen(wanted, loop.Signal);
        }

        var number = Interlocked.Increment(ref readings);
        Take(mine, number, await ReadAsync(wanted, CancellationToken.None));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Ends the subscription. An overriding class calls this one too.</summary>
    protected virtual void Dispose(bool disposing)
    {
        disposed = true;
        Unsubscribe();
    }

    /// <summary>Completes once every signal so far has been read and rendered. For tests.</summary>
    internal Task DrainAsync() => loop?.DrainAsync() ?? Task.CompletedTask;

    private async Task RefreshAsync(TTopic wanted, int mine, CancellationToken ending)
    {
        var number = Interlocked.Increment(ref readings);
        var state = await ReadAsync(wanted, ending);
        await InvokeAsync(() =>
        {
            if (Take(mine, number, state))
            {
                StateHasChanged();
            }
        });
    }

    private bool Take(int mine, long number, TState state)
    {
        if (disposed || mine != generation || number < shown)
        {
            return false;
        }

        shown = number;
        if (EqualityComparer<TState>.Default.Equals(State, state))
        {
            return false;
        }

        State = state;
        OnShown(state);
        return true;
    }

    private void Unsubscribe()
    {
        listening?.Dispose();
        loop?.Dispose();
        (listening, loop) = (null, null);
    }
}
