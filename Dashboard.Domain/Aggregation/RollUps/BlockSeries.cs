using Dashboard.Domain.Aggregation.Blocks;

namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>The day blocks of one measure, in order of days.</summary>
internal sealed class BlockSeries<TBlock>
    where TBlock : class, IDayBlock
{
    private readonly List<int> days = [];
    private readonly List<TBlock> blocks = [];

    public int Count => days.Count;

    public IReadOnlyList<int> Days => days;

    /// <summary>Bytes of the blocks that no other series holds, about.</summary>
    public long OwnBytes => blocks.Where(block => !block.IsShared).Sum(block => block.Size);

    public TBlock this[int index] => blocks[index];

    public TBlock? At(int day)
    {
        var at = days.BinarySearch(day);
        return at < 0 ? null : blocks[at];
    }

    public void Set(int day, TBlock block)
    {
        var at = days.BinarySearch(day);
        if (at >= 0)
        {
            blocks[at] = block;
            return;
        }

        days.Insert(~at, day);
        blocks.Insert(~at, block);
    }

    public void Remove(int day)
    {
        var at = days.BinarySearch(day);
        if (at >= 0)
        {
            days.RemoveAt(at);
            blocks.RemoveAt(at);
        }
    }

    /// <summary>The first block at or after the day.</summary>
    public int FirstFrom(int day)
    {
        var at = days.BinarySearch(day);
        return at < 0 ? ~at : at;
    }

    /// <summary>The last block at or before the day; -1 when there is none.</summary>
    public int LastUpTo(int day)
    {
        var at = days.BinarySearch(day);
        return at < 0 ? ~at - 1 : at;
    }

    /// <summary>The same blocks in another series; both must copy before changing one.</summary>
    public void ShareWith(BlockSeries<TBlock> other)
    {
        foreach (var block in blocks)
        {
            block.IsShared = true;
        }

        other.days.AddRange(days);
        other.blocks.AddRange(blocks);
    }
}
