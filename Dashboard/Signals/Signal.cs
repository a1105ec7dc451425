namespace Dashboard.Signals;

/// <summary>Says that something happened. It carries no data: whoever listens reads again, so a lost or doubled signal costs a delay only.</summary>
public abstract class Signal
{
    private readonly Lock gate = new();
    private Action[] listeners = [];

    /// <summary>Tells every listener.</summary>
    protected void Tell()
    {
        foreach (var listener in listeners)
        {
            listener();
        }
    }

    /// <summary>Listeners must return at once (set a flag, release a semaphore).</summary>
    public IDisposable Listen(Action listener)
    {
        lock (gate)
        {
            listeners = [.. listeners, listener];
        }

        return new Listening(this, listener);
    }

    private sealed class Listening(Signal signal, Action listener) : IDisposable
    {
        public void Dispose()
        {
            lock (signal.gate)
            {
                signal.listeners = [.. signal.listeners.Where(l => !ReferenceEquals(l, listener))];
            }
        }
    }
}
