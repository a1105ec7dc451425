using Dashboard.Demo.Lives;
using Dashboard.Demo.World;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.WorkItems;
using Dashboard.Ingest;

namespace Dashboard.Demo.Writing;

/// <summary>
/// What happens in the simulated city as time goes on. Asked again and again with the present moment, it gives the items that changed since
/// it was last asked, the returns that came in, and as many readings of visitor counters as fill up the pace.
/// </summary>
internal sealed class LiveFeed
{
    private static readonly TimeSpan ReturnsEvery = TimeSpan.FromMinutes(1);

    private readonly DemoCity _demo;
    private readonly double _recordsPerSecond;
    private readonly PriorityQueue<Life, DateTimeOffset> _ahead = new();
    private DateOnly _today;
    private DateTimeOffset _now;
    private DateTimeOffset _returnsTold;
    private double _owed;
    private int _counter;

    public LiveFeed(DemoCity demo, DateTimeOffset told, double recordsPerSecond)
    {
        _demo = demo;
        _recordsPerSecond = recordsPerSecond;
        _now = _returnsTold = told;
        _today = CityTime.DayOf(told);
        foreach (var life in demo.Items.Open(told))
        {
            Await(life);
        }
    }

    /// <summary>Items that changed since the last time, in their state at the moment.</summary>
    public IReadOnlyList<WorkItem> Items(DateTimeOffset now)
    {
        _owed += Math.Min(5, (now - _now).TotalSeconds) * _recordsPerSecond * Liveliness(now);
        _now = now;
        while (_today < CityTime.DayOf(now))
        {
            _today = _today.AddDays(1);
            foreach (var life in _demo.Items.Born(_today))
            {
                Await(life, from: DateTimeOffset.MinValue);
            }
        }

        var changed = new HashSet<Life>();
        while (_ahead.TryPeek(out var life, out var at) && at <= now)
        {
            _ahead.Dequeue();
            changed.Add(life);
        }

        foreach (var life in changed)
        {
            Await(life);
        }

        _owed -= changed.Count;
        return [.. changed.Select(life => life.At(now)!)];
    }

    /// <summary>Returns that came in, looked for once a minute, and readings of counters as the pace asks.</summary>
    public IReadOnlyList<Observation> Returns(DateTimeOffset now)
    {
        var arrived = new List<Observation>();
        if (now - _returnsTold >= ReturnsEvery)
        {
            arrived.AddRange(_demo.Returns.Between(_returnsTold, now));
            _returnsTold = now;
        }

        var counters = _demo.Returns.Counters.All;
        for (_owed = Math.Max(_owed, -10); _owed >= 1 && arrived.Count < 1000; _owed--)
        {
            // A prime step visits every counter before any twice, and neighbours not in a row.
            _counter = (_counter + 1009) % counters.Length;
            arrived.Add(_demo.Returns.Counted(counters[_counter], now));
        }

        return arrived;
    }

    // The hours of the day against their mean; the night is slow and never still.
    private static double Liveliness(DateTimeOffset now)
    {
        var hour = TimeSpan.FromHours(CityTime.ToCity(now).Hour);
        return Math.Max(0.35, 24 * (Rhythm.CallsBy(hour + TimeSpan.FromMinutes(59.9)) - Rhythm.CallsBy(hour)));
    }

    private void Await(Life life) => Await(life, _now);

    private void Await(Life life, DateTimeOffset from)
    {
        foreach (var step in life.Steps)
        {
            if (step.At > from)
            {
                _ahead.Enqueue(life, step.At);
                return;
            }
        }
    }
}
