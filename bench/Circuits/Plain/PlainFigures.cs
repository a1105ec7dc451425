namespace Dashboard.Bench.Circuits.Plain;

/// <summary>The figures of the plain board: all change together.</summary>
internal sealed class PlainFigures
{
    private Action[] listeners = [];

    public long Count { get; private set; } = 1_000;

    public void Change()
    {
        Count++;
        foreach (var listener in Volatile.Read(ref listeners))
        {
            listener();
        }
    }

    public void Listen(Action listener)
    {
        lock (this)
        {
            listeners = [.. listeners, listener];
        }
    }
}
