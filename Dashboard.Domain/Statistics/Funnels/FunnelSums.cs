namespace Dashboard.Domain.Statistics.Funnels;

/// <summary>What the areas of a funnel add up to.</summary>
/// <param name="Count">Sum of counts.</param>
/// <param name="Size">Sum of sizes.</param>
/// <param name="Used">Areas that could be used.</param>
/// <param name="Excluded">Areas that could not.</param>
/// <param name="Alike">Whether every used area has the same figure.</param>
internal readonly record struct FunnelSums(double Count, double Size, int Used, int Excluded, bool Alike)
{
    public static Computed<FunnelSums> Of(ReadOnlySpan<double> counts, ReadOnlySpan<double> sizes, bool partOfWhole)
    {
        if (counts.Length != sizes.Length)
        {
            return NotComputable.ShapeMismatch;
        }

        double count = 0, size = 0, first = double.NaN;
        var used = 0;
        var alike = true;
        for (var i = 0; i < counts.Length; i++)
        {
            if (!Usable(counts[i], sizes[i], partOfWhole))
            {
                continue;
            }

            count += counts[i];
            size += sizes[i];
            used++;
            var figure = counts[i] / sizes[i];
            alike &= used == 1 || figure == first;
            first = figure;
        }

        return used == 0 ? NotComputable.NoData : new FunnelSums(count, size, used, counts.Length - used, alike);
    }

    public static bool Usable(double count, double size, bool partOfWhole) =>
        count >= 0 && size > 0 && double.IsFinite(count) && double.IsFinite(size) && (!partOfWhole || count <= size);
}
