namespace Dashboard.Domain.Aggregation.Blocks;

/// <summary>
/// One exact integer for each of a fixed number of places, most of them often zero: kept sparse (sorted places and their values) while that
/// is smaller, dense otherwise, in the narrowest width that has been needed.
/// </summary>
internal sealed class CellVector
{
    private int width = 1;
    private int[]? places = [];
    private byte[] values = [];
    private int used;

    public CellVector(int length) => Length = length;

    private CellVector(CellVector other)
    {
        Length = other.Length;
        width = other.width;
        used = other.used;
        places = other.places is null ? null : [.. other.places];
        values = [.. other.values];
    }

    public int Length { get; }

    /// <summary>Bytes the values take, about.</summary>
    public int Size => values.Length + ((places?.Length ?? 0) * sizeof(int));

    public long this[int place]
    {
        get
        {
            if (places is null)
            {
                return PackedIntegers.Get(values, width, place);
            }

            var at = Array.BinarySearch(places, 0, used, place);
            return at < 0 ? 0 : PackedIntegers.Get(values, width, at);
        }
    }

    /// <summary>A dense vector that holds these values.</summary>
    public static CellVector Of(ReadOnlySpan<long> source)
    {
        var vector = new CellVector(source.Length) { places = null, used = source.Length };
        foreach (var value in source)
        {
            vector.width = Math.Max(vector.width, PackedIntegers.WidthOf(value));
        }

        vector.values = new byte[source.Length * vector.width];
        for (var i = 0; i < source.Length; i++)
        {
            PackedIntegers.Set(vector.values, vector.width, i, source[i]);
        }

        return vector;
    }

    /// <summary>Takes over dense values of that width.</summary>
    public static CellVector Dense(int length, int width, byte[] values) =>
        new(length) { places = null, used = length, width = width, values = values };

    public CellVector Copy() => new(this);

    /// <exception cref="OverflowException">The sum does not fit 64 bits.</exception>
    public void Add(int place, long amount)
    {
        if (AddCarrying(place, amount) != 0)
        {
            _ = AddCarrying(place, unchecked(-amount));
            throw new OverflowException("The amount of one place does not fit 64 bits.");
        }
    }

    /// <summary>Adds to the lowest 64 bits of what is held and returns by how much the carry of the place changes.</summary>
    public int AddCarrying(int place, long amount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(place);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, Length);
        var at = places is null ? place : Array.BinarySearch(places, 0, used, place);
        if (at < 0)
        {
            at = Insert(~at, place);
        }

        var before = PackedIntegers.Get(values, width, at);
        var sum = unchecked(before + amount);
        var needed = PackedIntegers.WidthOf(sum);
        if (needed > width)
        {
            values = PackedIntegers.Repack(values, width, needed, used, values.Length / width);
            width = needed;
        }

        PackedIntegers.Set(values, width, at, sum);
        if (places is not null && (long)used * (sizeof(int) + width) > (long)Length * width)
        {
            Spread();
        }

        return WideSums.CarryOf(before, amount, sum);
    }

    /// <summary>Exact sum over the places from start (inclusive) to end (exclusive).</summary>
    public Int128 Sum(int start, int end)
    {
        if (places is null)
        {
            return PackedIntegers.Sum(values, width, start, end);
        }

        var first = FirstAtOrAfter(start);
        return PackedIntegers.Sum(values, width, first, FirstAtOrAfter(end));
    }

    /// <summary>Adds every value to the target at its place.</summary>
    public void AddTo(WideSums target)
    {
        if (places is null)
        {
            PackedIntegers.AddTo(values, width, target);
            return;
        }

        for (var i = 0; i < used; i++)
        {
            target.Add(places[i], PackedIntegers.Get(values, width, i));
        }
    }

    /// <summary>Every place that is not zero, in order.</summary>
    public IEnumerable<(int Place, long Amount)> NonZero()
    {
        for (var i = 0; i < used; i++)
        {
            var value = PackedIntegers.Get(values, width, i);
            if (value != 0)
            {
                yield return (places is null ? i : places[i], value);
            }
        }
    }

    public void CopyTo(Span<long> target)
    {
        target.Clear();
        for (var i = 0; i < used; i++)
        {
            target[places is null ? i : places[i]] = PackedIntegers.Get(values, width, i);
        }
    }

    private int FirstAtOrAfter(int place)
    {
        var at = Array.BinarySearch(places!, 0, used, place);
        return at < 0 ? ~at : at;
    }

    private int Insert(int at, int place)
    {
        if (used == places!.Length)
        {
            var capacity = Math.Max(4, used * 2);
            Array.Resize(ref places, capacity);
            Array.Resize(ref values, capacity * width);
        }

        Array.Copy(places, at, places, at + 1, used - at);
        Buffer.BlockCopy(values, at * width, values, (at + 1) * width, (used - at) * width);
        places[at] = place;
        used++;
        PackedIntegers.Set(values, width, at, 0);
        return at;
    }

    private void Spread()
    {
        var dense = new byte[Length * width];
        for (var i = 0; i < used; i++)
        {
            PackedIntegers.Set(dense, width, places![i], PackedIntegers.Get(values, width, i));
        }

        (values, places, used) = (dense, null, Length);
    }
}
