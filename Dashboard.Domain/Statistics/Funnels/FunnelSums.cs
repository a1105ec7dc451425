namespace Dashboard.Domain.Statistics.Funnels;

/// <summary>What the areas of a funnel add up to.</summary>
/// <param name="Count">Sum of counts.</param>
/// <param name="Size">Sum of sizes.</param>
/// <param name="Used">Areas that could be used.</param>
/// <param name="Excluded">Areas that could not.</param>
internal readonly record struct FunnelSums(double Count, double Size, int Used, int Excluded)
{
    public static Computed<FunnelSums> Of(ReadOnlySpan<double> counts, ReadOnlySpan<double> sizes, bool partOfWhole)
    {
        if (counts.Length != sizes.Length)
        {
            return NotComputable.ShapeMismatch;
        }

        double count = 0, size = 0;
        var used = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            if (!Usable(counts[i], sizes[i], partOfWhole))
            {
                continue;
            }

            count += counts[i];
            size += sizes[i];
            used++;
        }

        return used == 0 ? NotComputable.NoData : new FunnelSums(count, size, used, counts.Length - used);
    }

    public static bool Usable(double count, double size, bool partOfWhole) =>
        count >= 0 && size > 0 && double.IsFinite(count) && double.IsFinite(size) && (!partOfWhole || count <= size);
}
