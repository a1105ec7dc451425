using System.Globalization;

namespace Dashboard.Tests.Live;

/// <summary>What a live component reads in tests: a number that changes, signals that can be lost or doubled, readings that can be held up.</summary>
internal sealed class FakeSource
{
    private readonly List<(string Topic, Action Changed)> listeners = [];
    private int number = 1;
    private TaskCompletionSource<string>? held;

    public int Listeners => listeners.Count;

    public IEnumerable<string> Topics => listeners.Select(listener => listener.Topic);

    public int Readings { get; private set; }

    public bool ChangeWhileListening { get; set; }

    public Exception? Fault { get; set; }

    public string? LastCulture { get; private set; }

    public IDisposable Listen(string topic, Action changed)
    {
        listeners.Add((topic, changed));
        if (ChangeWhileListening)
        {
            Change();
        }

        return new Listening(this, (topic, changed));
    }

    public ValueTask<string> ReadAsync(string topic)
    {
        Readings++;
        LastCulture = CultureInfo.CurrentCulture.Name;
        if (Fault is not null)
        {
            throw Fault;
        }

        if (held is { } slow)
        {
            held = null;
            return new(slow.Task);
        }

        return new($"{topic} {number}");
    }

    /// <summary>The next reading waits for its answer.</summary>
    public TaskCompletionSource<string> HoldNextReading() => held = new TaskCompletionSource<string>();

    public void Change()
    {
        number++;
        Signal();
    }

    public void ChangeSilently() => number++;

    public void Signal()
    {
        foreach (var (_, changed) in listeners.ToArray())
        {
            changed();
        }
    }

    private sealed class Listening(FakeSource source, (string, Action) entry) : IDisposable
    {
        public void Dispose() => source.listeners.Remove(entry);
    }
}
