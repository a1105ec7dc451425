namespace Dashboard.Tests.Statistics;

/// <summary>Random data that is the same on every machine and in every run (SplitMix64).</summary>
internal sealed class Draws(ulong seed)
{
    private ulong state = seed;

    /// <summary>From 0 up to, not including, 1.</summary>
    public double Unit()
    {
        state += 0x9E3779B97F4A7C15;
        var mixed = (state ^ (state >> 30)) * 0xBF58476D1CE4E5B9;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EB;
        return ((mixed ^ (mixed >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    public double Between(double from, double to) => from + (Unit() * (to - from));

    /// <summary>An integer, both ends included.</summary>
    public int Whole(int from, int to) => from + (int)(Unit() * (to - from + 1));

    public double[] Many(int count, double from, double to) => [.. Enumerable.Range(0, count).Select(_ => Between(from, to))];

    /// <summary>The places 0 to count - 1 in random order.</summary>
    public int[] Order(int count) => [.. Enumerable.Range(0, count).Select(i => (Place: i, Key: Unit())).OrderBy(x => x.Key).Select(x => x.Place)];
}
