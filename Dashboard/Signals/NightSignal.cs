namespace Dashboard.Signals;

/// <summary>A night began, went on or ended on this node.</summary>
public sealed class NightSignal : Signal
{
    /// <summary>Tells every listener.</summary>
    public void Publish() => Tell();
}
