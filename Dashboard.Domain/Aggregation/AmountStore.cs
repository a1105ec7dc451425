using System.Buffers;
using Dashboard.Domain.Aggregation.RollUps;
using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Domain.Aggregation;

/// <summary>
/// All amounts in memory: the base of the last fold plus every delta applied since. Exact integers; the order of deltas does not matter.
/// Any number of readers may run at once while no writer does; the owner sees to that. A store may hold only some of the measures.
/// </summary>
public sealed class AmountStore(TerritoryMap territory, GovernanceCatalogue catalogue)
{
    private readonly AreaLayout layout = AreaLayout.Of(territory);
    private readonly MeasureAmounts?[] measures = new MeasureAmounts?[catalogue.Measures.Length + 1];
    private readonly short[][] measuresOf =
    [
        .. Enumerable.Range(0, Enum.GetValues<WorkItemType>().Length + 1)
            .Select(type => catalogue.Measures.Where(measure => (int)measure.ItemType.GetValueOrDefault() == type).Select(measure => measure.Id).ToArray()),
    ];

    private readonly int[] firstDays = [.. Enumerable.Repeat(int.MaxValue, Enum.GetValues<WorkItemType>().Length + 1)];
    private readonly int[] foundDays = new int[Enum.GetValues<WorkItemType>().Length + 1];

    public TerritoryMap Territory { get; } = territory;

    public GovernanceCatalogue Catalogue { get; } = catalogue;

    /// <summary>How many stored cells there are: amounts other than zero under a measure, day, cell and key (verify reports it).</summary>
    public long CellCount => Held().Sum(amounts => amounts.Days.Sum(day => (long)amounts.Entries(day).Count()));

    /// <summary>Bytes of the blocks that it does not share with a store it was sliced from, about.</summary>
    public long OwnBytes => Held().Sum(amounts => amounts.OwnBytes);

    /// <summary>Adds deltas, in any order.</summary>
    /// <exception cref="OverflowException">An amount would not fit 64 bits.</exception>
    /// <exception cref="ArgumentException">A measure, cell or key does not exist.</exception>
    public void Apply(ReadOnlySpan<Contribution> deltas)
    {
        Array.Clear(foundDays);
        var rented = ArrayPool<Contribution>.Shared.Rent(deltas.Length);
        var entries = rented.AsSpan(0, deltas.Length);
        deltas.CopyTo(entries);
        entries = entries[..ContributionSet.Net(entries)];
        for (var start = 0; start < entries.Length;)
        {
            var end = start + 1;
            while (end < entries.Length && entries[end].Day == entries[start].Day && entries[end].Measure == entries[start].Measure)
            {
                end++;
            }

            Hold(entries[start].Measure).Apply(entries[start].Day, entries[start..end]);
            start = end;
        }

        ArrayPool<Contribution>.Shared.Return(rented);
    }

    /// <summary>Takes deltas back that were applied.</summary>
    /// <exception cref="OverflowException">An amount would not fit 64 bits.</exception>
    public void Withdraw(Deltas deltas)
    {
        Deltas turned = [];
        turned.Withdraw(deltas);
        Apply(turned.AsSpan());
    }

    /// <summary>A number that changes with the measure's amounts, never one that another state had; 0 while there are none.</summary>
    public long RevisionOf(Measure measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        return Of(measure.Id)?.Revision ?? 0;
    }

    /// <summary>Every measure block (one for each measure and day) as stored: the night writes them, the start reads them.</summary>
    public IEnumerable<StoredBlock> MeasureBlocks() => Held().SelectMany(amounts => amounts.Days.Select(day => Block(amounts, day)));

    /// <summary>Loads a stored measure block; blocks of other grains than day are derived and ignored.</summary>
    /// <exception cref="FormatException">The blob cannot be read.</exception>
    public void Load(StoredBlock block)
    {
        if (block.Period.Grain == Grain.Day)
        {
            var held = Hold(block.Measure);
            Array.Clear(foundDays);
            held.Load(block.Period.Anchor.DayNumber, block.Blob);
            held.Renew();
        }
    }

    /// <summary>Roll-up blocks (sums and reporting counts of every area) for every grain and period touched by the measure.</summary>
    public IEnumerable<StoredBlock> RollupBlocks(short measure) =>
        Of(measure) is { } amounts ? RollUpsOf(amounts, StoredPeriods.Of(amounts.Days)) : [];

    /// <summary>
    /// Measure blocks (day grain) and roll-up blocks (coarser) whose amounts changed since the last call. A blob of no bytes says that nothing
    /// is left: its row is to be deleted. The nightly fold writes exactly these.
    /// </summary>
    public IReadOnlyList<StoredBlock> TouchedBlocks(short measure)
    {
        if (Of(measure) is not { } amounts)
        {
            return [];
        }

        SortedSet<int> days = [.. amounts.TakeTouched()];
        var stored = StoredPeriods.Of(amounts.Days);
        var periods = StoredPeriods.Of(days);
        periods.ExceptWith(stored);
        return
        [
            .. days.Select(day => Block(amounts, day)),
            .. RollUpsOf(amounts, stored.Where(period => StoredPeriods.IsTouched(amounts.Measure, period, days))),
            .. periods.Select(period => new StoredBlock(measure, period, [])),
        ];
    }

    /// <summary>Another store with these measures as they stand now; blocks are shared until one of the two changes them.</summary>
    public AmountStore Slice(IEnumerable<short> of)
    {
        ArgumentNullException.ThrowIfNull(of);
        var slice = new AmountStore(Territory, Catalogue);
        foreach (var measure in of)
        {
            slice.measures[measure] = Of(measure)?.Share();
        }

        foreach (var type in Enum.GetValues<WorkItemType>())
        {
            slice.firstDays[(int)type] = FirstDayOf(type);
        }

        return slice;
    }

    /// <summary>Cells of this store that differ from the other's, with this one's amount as stored and the other's as rebuilt (verify).</summary>
    public IEnumerable<CellDifference> DifferencesFrom(AmountStore other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Catalogue.Measures.SelectMany(measure => StoreDifferences.Of(measure.Id, Of(measure.Id), other.Of(measure.Id)));
    }

    /// <summary>
    /// The first day (day number) to which any measure of the work item has an amount; <see cref="int.MaxValue"/> when there is none. Before
    /// it nothing had been delivered, so there a count is missing and not zero.
    /// </summary>
    internal int FirstDayOf(WorkItemType? type)
    {
        // Asked for with every figure; readers that look at once find the same.
        ref var found = ref foundDays[(int)type.GetValueOrDefault()];
        return found != 0 ? found : found = FindFirstDay((int)type.GetValueOrDefault());
    }

    private int FindFirstDay(int type)
    {
        var first = firstDays[type];
        foreach (var measure in measuresOf[type])
        {
            if (Of(measure) is { Days: { Count: > 0 } days })
            {
                first = Math.Min(first, days[0]);
            }
        }

        return first;
    }

    /// <summary>The measure's amounts; null while there are none.</summary>
    internal MeasureAmounts? Of(short measure) => measures[measure];

    private static StoredBlock Block(MeasureAmounts amounts, int day) =>
        new(amounts.Measure.Id, Period.Of(Grain.Day, DateOnly.FromDayNumber(day)), amounts.Block(day) ?? []);

    private static IEnumerable<StoredBlock> RollUpsOf(MeasureAmounts amounts, IEnumerable<Period> periods)
    {
        var sums = amounts.StartPeriodSums();
        return periods.Select(period => new StoredBlock(amounts.Measure.Id, period, amounts.RollUp(period, sums)));
    }

    private IEnumerable<MeasureAmounts> Held() => measures.Where(amounts => amounts is not null)!;

    private MeasureAmounts Hold(short measure)
    {
        if (measure <= 0 || measure >= measures.Length)
        {
            throw new ArgumentException($"There is no measure {measure}.", nameof(measure));
        }

        return measures[measure] ??= MeasureAmounts.For(Catalogue.MeasureOf(measure), layout);
    }
}
