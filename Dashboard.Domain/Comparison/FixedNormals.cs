namespace Dashboard.Domain.Comparison;

/// <summary>
/// Standard normal numbers that are the same everywhere and always: SplitMix64 (Steele, Lea and Flood 2014) and Marsaglia's polar method.
/// <see cref="Random"/> promises no such thing between versions.
/// </summary>
internal sealed class FixedNormals
{
    private ulong state = 20_180_710;
    private double spare = double.NaN;

    public double Next()
    {
        if (!double.IsNaN(spare))
        {
            var kept = spare;
            spare = double.NaN;
            return kept;
        }

        double x, y, square;
        do
        {
            x = (2 * Uniform()) - 1;
            y = (2 * Uniform()) - 1;
            square = (x * x) + (y * y);
        }
        while (square is >= 1 or 0);

        var scale = Math.Sqrt(-2 * Math.Log(square) / square);
        spare = y * scale;
        return x * scale;
    }

    private double Uniform()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }
}
