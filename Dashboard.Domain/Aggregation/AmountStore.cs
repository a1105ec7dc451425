using Dashboard.Domain.Calendar;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Domain.Aggregation;

/// <summary>
/// All amounts in memory: the base of the last fold plus every delta applied since. Exact integers; the order of deltas does not matter.
/// Not thread-safe: the owner serialises writers against readers.
/// </summary>
public sealed class AmountStore(TerritoryMap territory, GovernanceCatalogue catalogue)
{
    public TerritoryMap Territory { get; } = territory;

    public GovernanceCatalogue Catalogue { get; } = catalogue;

    /// <summary>Adds deltas.</summary>
    public void Apply(ReadOnlySpan<Contribution> deltas) => throw new NotSupportedException("stub");

    /// <summary>Every measure block (day and month grain) as stored: the night writes them, the start reads them.</summary>
    public IEnumerable<StoredBlock> MeasureBlocks() => throw new NotSupportedException("stub");

    /// <summary>Loads a stored measure block; blocks of other grains than day are derived and ignored.</summary>
    public void Load(StoredBlock block) => throw new NotSupportedException("stub");

    /// <summary>Roll-up blocks (sums and reporting counts of every area) for every grain and period touched by the measure.</summary>
    public IEnumerable<StoredBlock> RollupBlocks(short measure) => throw new NotSupportedException("stub");

    /// <summary>Blocks of this store that differ from the other's, cell by cell (verify).</summary>
    public IEnumerable<CellDifference> DifferencesFrom(AmountStore other) => throw new NotSupportedException("stub");

    /// <summary>How many stored cells there are (verify reports it).</summary>
    public long CellCount => throw new NotSupportedException("stub");
}
