namespace Dashboard.Signals;

/// <summary>Something was committed to the change log.</summary>
public sealed class CommitSignal : Signal
{
    /// <summary>A commit of this process; the bus between nodes passes it on. Handlers must return at once.</summary>
    public event Action? CommittedHere;

    /// <summary>Tells every listener. Called by the writer after its commit.</summary>
    public void Publish()
    {
        PublishFromElsewhere();
        CommittedHere?.Invoke();
    }

    /// <summary>Tells every listener of a commit by another node. It is not passed on, or two nodes would echo each other for ever.</summary>
    public void PublishFromElsewhere() => Tell();
}
