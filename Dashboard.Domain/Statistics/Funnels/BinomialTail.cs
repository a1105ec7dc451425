using MathNet.Numerics.Distributions;

namespace Dashboard.Domain.Statistics.Funnels;

/// <summary>
/// The exact probability of a count this far out. Limits in closed form never reach 0 or 1, so a small area with every case solved lies outside
/// them whatever its size; the exact tail tells whether that is rare.
/// </summary>
public static class BinomialTail
{
    /// <summary>One side of the 99.8 % limits.</summary>
    public const double Control = 0.001;

    /// <summary>Probability of at most so many.</summary>
    /// <param name="count">Cases, 0 to <paramref name="size"/>.</param>
    /// <param name="size">Out of how many, at least 1.</param>
    /// <param name="share">The share expected everywhere, 0 to 1.</param>
    public static double AtMost(int count, int size, double share)
    {
        Check(count, size, share);
        return Lower(count, size, share);
    }

    /// <summary>Probability of at least so many.</summary>
    /// <inheritdoc cref="AtMost"/>
    public static double AtLeast(int count, int size, double share)
    {
        Check(count, size, share);

        // The other way round is the same as at most so many of the rest, and exact where one less a probability near one is not.
        return Lower(size - count, size, 1 - share);
    }

    // At most all of them is certain; the library says NaN for that where the share is 1.
    private static double Lower(int count, int size, double share) => count == size ? 1 : Binomial.CDF(share, size, count);

    private static void Check(int count, int size, double share)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, size);
        if (!(share is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(share));
        }
    }
}
