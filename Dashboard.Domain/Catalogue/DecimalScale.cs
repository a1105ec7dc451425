namespace Dashboard.Domain.Catalogue;

/// <summary>Ten to the power of a number of decimals: what lies between a value and its stored amount, and how fine a screen tells.</summary>
public static class DecimalScale
{
    /// <summary>More decimals than these no measure has.</summary>
    public const int Most = 9;

    private static readonly decimal[] Powers = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000, 1_000_000_000];

    /// <summary>How many of the smallest unit make one.</summary>
    /// <exception cref="IndexOutOfRangeException">There are fewer than none or more than <see cref="Most"/>.</exception>
    public static decimal Of(int decimals) => Powers[decimals];

    /// <summary>The smallest difference that so many decimals tell.</summary>
    public static double Step(int decimals) => 1 / (double)Powers[decimals];
}
