using Dashboard.Commands;
using Dashboard.Data.Blocks;
using Dashboard.Data.Changes;
using Dashboard.Data.Replay;
using Dashboard.Domain.Aggregation;
using Dashboard.Domain.Catalogue;
using Dashboard.Domain.Territory;

namespace Dashboard.Jobs.Verifying;

/// <summary>
/// Rebuilds every amount from the records and compares: base and tail cell by cell, and every stored roll-up with the one its day blocks
/// make. Runs beside a serving program; what is committed meanwhile is taken back before comparing.
/// </summary>
public sealed class Verification(RecordReplay replay, IChangeTail tail, BlockStore blocks, TerritoryMap territory, GovernanceCatalogue catalogue)
{
    /// <summary>Share of the progress that reading the records takes, about.</summary>
    private const double RecordsShare = 0.7;

    /// <summary>Compares everything; each difference is told as a line.</summary>
    public async Task<VerificationCount> RunAsync(Action<string> differs, IProgress<double> progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(differs);
        ArgumentNullException.ThrowIfNull(progress);
        var rebuilt = await replay.RunAsync(new Share(progress, 0, RecordsShare), cancellationToken);
        var stored = new AmountStore(territory, catalogue);
        var position = await tail.LoadAsync(stored, cancellationToken);
        await TakeBackAsync(stored, rebuilt.Sequence, position.Sequence, cancellationToken);
        var count = new VerificationCount(Math.Max(stored.CellCount, rebuilt.Store.CellCount), 0);
        foreach (var difference in stored.DifferencesFrom(rebuilt.Store))
        {
            differs(Line(difference.Measure, difference.Period.ToString(), territory.AtCell(difference.Cell).Code, difference.Key, difference.Stored, difference.Rebuilt));
            count = count with { Differ = count.Differ + 1 };
        }

        foreach (var measure in catalogue.Measures)
        {
            count += await RollupsAsync(measure, differs, cancellationToken);
            progress.Report(RecordsShare + ((1 - RecordsShare) * measure.Id / catalogue.Measures.Length));
        }

        return count;
    }

    private async Task TakeBackAsync(AmountStore store, long upTo, long from, CancellationToken cancellationToken)
    {
        if (from <= upTo)
        {
            return;
        }

        await tail.BetweenAsync(upTo, from, store.Withdraw, cancellationToken);
    }

    private async Task<VerificationCount> RollupsAsync(Measure measure, Action<string> differs, CancellationToken cancellationToken)
    {
        var (store, stored) = (new AmountStore(territory, catalogue), new Dictionary<Domain.Calendar.Period, StoredBlock>());
        await blocks.MeasureAsync(measure.Id, store.Load, rollup => stored.Add(rollup.Period, rollup), cancellationToken);
        var count = new VerificationCount(0, 0);
        foreach (var block in store.RollupBlocks(measure.Id))
        {
            stored.Remove(block.Period, out var was);
            count += Compare(measure, was with { Measure = block.Measure, Period = block.Period, Blob = was.Blob ?? [] }, block, differs);
        }

        foreach (var left in stored.Values)
        {
            count += Compare(measure, left, left with { Blob = [] }, differs);
        }

        return count;
    }

    private VerificationCount Compare(Measure measure, StoredBlock stored, StoredBlock rebuilt, Action<string> differs)
    {
        var cells = Math.Max(StoredRollups.CountOf(stored.Blob), StoredRollups.CountOf(rebuilt.Blob));
        if (stored.Blob.AsSpan().SequenceEqual(rebuilt.Blob))
        {
            return new VerificationCount(cells, 0);
        }

        var differ = 0;
        foreach (var difference in StoredRollups.Differences(territory, stored, rebuilt))
        {
            var stratum = difference.Settlement is { } settlement ? $" {CommandWords.Of<VerifyText>(settlement.ToString())}" : "";
            differs(Line(measure.Id, difference.Period.ToString(), difference.Area.Code + stratum, difference.Key, difference.Stored, difference.Rebuilt));
            differ++;
        }

        return new VerificationCount(cells, Math.Max(differ, 1));
    }

    private string Line(short measure, string period, string area, long key, long stored, long rebuilt) => CommandWords.Of<VerifyText>(
        key == ContributionKey.Amount ? "differs" : "differs-key", catalogue.MeasureOf(measure).Code, period, area, stored, rebuilt, key);

    private sealed class Share(IProgress<double> whole, double from, double part) : IProgress<double>
    {
        public void Report(double value) => whole.Report(from + (part * value));
    }
}
