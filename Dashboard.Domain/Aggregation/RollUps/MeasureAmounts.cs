using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>All amounts of one measure: day blocks, roll-ups of periods, and what changed since the night last asked.</summary>
internal abstract class MeasureAmounts(Measure measure, AreaLayout layout)
{
    private static long revisions;

    private readonly HashSet<int> touched = [];

    public Measure Measure { get; } = measure;

    /// <summary>A number no other state of any measure has had: equal numbers mean equal amounts.</summary>
    public long Revision { get; private set; } = Interlocked.Increment(ref revisions);

    protected AreaLayout Layout { get; } = layout;

    /// <summary>Bytes of the blocks that no other holder shares, about.</summary>
    public abstract long OwnBytes { get; }

    /// <summary>Days that have a block, in order.</summary>
    public abstract IReadOnlyList<int> Days { get; }

    public static MeasureAmounts For(Measure measure, AreaLayout layout) => measure.Nature switch
    {
        MeasureNature.Duration => new DurationAmounts(measure, layout),
        MeasureNature.Distinct => new DistinctAmounts(measure, layout),
        MeasureNature.Stock or MeasureNature.WeightedMean => new StockAmounts(measure, layout),
        _ => new FlowAmounts(measure, layout),
    };

    /// <summary>Adds deltas of one day, in canonical order.</summary>
    public void Apply(int day, ReadOnlySpan<Contribution> deltas)
    {
        Add(day, deltas);
        touched.Add(day);
        Renew();
    }

    /// <summary>Takes another <see cref="Revision"/>: the amounts have changed.</summary>
    public void Renew() => Revision = Interlocked.Increment(ref revisions);

    /// <summary>Days changed since the last call.</summary>
    public HashSet<int> TakeTouched()
    {
        HashSet<int> taken = [.. touched];
        touched.Clear();
        return taken;
    }

    public abstract void Load(int day, ReadOnlySpan<byte> blob);

    /// <summary>The stored form of a day; null when nothing is left of it.</summary>
    public abstract byte[]? Block(int day);

    public abstract IEnumerable<(int Cell, long Key, long Amount)> Entries(int day);

    /// <summary>Sum, and number of returns behind it, over the window.</summary>
    public abstract AreaAmount Read(Window window, Area area, Settlement? settlement);

    /// <summary>What roll-ups of several periods share; null where they share nothing.</summary>
    public virtual PeriodSums? StartPeriodSums() => null;

    /// <summary>The stored form of a period's roll-up.</summary>
    public abstract byte[] RollUp(Period period, PeriodSums? shared);

    /// <summary>Another holder of the same amounts; blocks are shared until one changes them.</summary>
    public abstract MeasureAmounts Share();

    protected abstract void Add(int day, ReadOnlySpan<Contribution> deltas);
}
