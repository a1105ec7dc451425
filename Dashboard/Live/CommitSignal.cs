namespace Dashboard.Live;

/// <summary>Says that something was committed. It carries no data: whoever listens reads the change log again, so a lost signal costs a delay only.</summary>
public sealed class CommitSignal
{
    private readonly Lock gate = new();
    private Action[] listeners = [];

    /// <summary>A commit of this process; the bus between nodes passes it on. Handlers must return at once.</summary>
    public event Action? CommittedHere;

    /// <summary>Tells every listener. Called by the writer after its commit.</summary>
    public void Publish()
    {
        PublishFromElsewhere();
        CommittedHere?.Invoke();
    }

    /// <summary>Tells every listener of a commit by another node. It is not passed on, or two nodes would echo each other for ever.</summary>
    public void PublishFromElsewhere()
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

    private sealed class Listening(CommitSignal signal, Action listener) : IDisposable
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
