namespace Dashboard.Domain.Aggregation;

/// <summary>Contributions in canonical order: measure, day, cell, key; one entry for each, none of them zero.</summary>
internal static class ContributionSet
{
    private const int CellBits = 24;
    private const int DayBits = 24;

    /// <summary>
    /// Sums the amounts filed under the same measure, day, cell and key, drops what comes to zero, and sorts, in place. Two spans with
    /// the same effect become equal.
    /// </summary>
    /// <returns>How many entries at the beginning are left.</returns>
    /// <exception cref="OverflowException">A sum does not fit 64 bits.</exception>
    public static int Net(Span<Contribution> entries)
    {
        Sort(entries);
        var kept = 0;
        for (var i = 0; i < entries.Length;)
        {
            var sum = entries[i];
            for (i++; i < entries.Length && SamePlace(entries[i], sum); i++)
            {
                sum = sum with { Amount = checked(sum.Amount + entries[i].Amount) };
            }

            if (sum.Amount != 0)
            {
                entries[kept++] = sum;
            }
        }

        return kept;
    }

    private static bool SamePlace(in Contribution a, in Contribution b) =>
        a.Key == b.Key && a.Cell == b.Cell && a.Day == b.Day && a.Measure == b.Measure;

    private static void Sort(Span<Contribution> entries)
    {
        // Sorting plain 64-bit places is several times faster than a comparer on the whole entry.
        var places = new ulong[entries.Length];
        for (var i = 0; i < entries.Length; i++)
        {
            places[i] = Place(entries[i]);
        }

        MemoryExtensions.Sort(places, entries);
        for (var start = 0; start < entries.Length;)
        {
            var end = start + 1;
            while (end < entries.Length && places[end] == places[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                entries[start..end].Sort(static (a, b) => a.Key.CompareTo(b.Key));
            }

            start = end;
        }
    }

    private static ulong Place(in Contribution entry)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(entry.Measure);
        ArgumentOutOfRangeException.ThrowIfNegative(entry.Cell);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(entry.Cell, 1 << CellBits);
        ArgumentOutOfRangeException.ThrowIfNegative(entry.Day);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(entry.Day, 1 << DayBits);
        return ((ulong)entry.Measure << (CellBits + DayBits)) | ((ulong)entry.Day << CellBits) | (uint)entry.Cell;
    }
}
