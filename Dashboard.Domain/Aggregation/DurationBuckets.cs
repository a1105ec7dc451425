using System.Numerics;

namespace Dashboard.Domain.Aggregation;

/// <summary>
/// Buckets of a mergeable duration histogram, in whole minutes. Exact below <see cref="ExactBelow"/> minutes; above, 64 equal buckets in
/// each doubling, so that the value a bucket stands for is never more than <see cref="RelativeError"/> away from the true one.
/// The numbers are stored as keys of contributions; never renumber.
/// </summary>
public static class DurationBuckets
{
    /// <summary>Durations under this many minutes have a bucket of their own.</summary>
    public const long ExactBelow = 128;

    /// <summary>Largest relative error of <see cref="Representative"/>: half a bucket of 1/64.</summary>
    public const double RelativeError = 1.0 / 128;

    private const int ExactBits = 7;
    private const int BucketsInDoubling = 64;

    /// <summary>The bucket of a duration.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The duration is negative.</exception>
    public static long KeyOf(long minutes)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(minutes);
        if (minutes < ExactBelow)
        {
            return minutes;
        }

        var doubling = BitOperations.Log2((ulong)minutes) - ExactBits;
        return ExactBelow + ((long)doubling * BucketsInDoubling) + ((minutes >> (doubling + 1)) - BucketsInDoubling);
    }

    /// <summary>Shortest duration in the bucket, in minutes, inclusive.</summary>
    public static long Lower(long key)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(key);
        if (key < ExactBelow)
        {
            return key;
        }

        var (doubling, step) = Math.DivRem(key - ExactBelow, BucketsInDoubling);
        return (BucketsInDoubling + step) << (int)(doubling + 1);
    }

    /// <summary>Longest duration in the bucket, in minutes, inclusive.</summary>
    public static long Upper(long key) =>
        key < ExactBelow ? Lower(key) : Lower(key) + (1L << (int)(((key - ExactBelow) / BucketsInDoubling) + 1)) - 1;

    /// <summary>The duration the bucket stands for: the middle of its ends, in minutes.</summary>
    public static double Representative(long key) => (Lower(key) + Upper(key)) / 2.0;
}
