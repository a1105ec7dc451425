namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>A merged duration histogram: counts by bucket.</summary>
internal sealed class Histogram
{
    private long[] counts = new long[256];

    /// <summary>How many durations it holds.</summary>
    public long Total { get; private set; }

    /// <summary>Counts by bucket number; buckets beyond are empty.</summary>
    public ReadOnlySpan<long> Counts => counts;

    public void Add(long bucket, long count)
    {
        if (bucket >= counts.Length)
        {
            Array.Resize(ref counts, (int)Math.Max(bucket + 1, counts.Length * 2));
        }

        counts[bucket] = checked(counts[bucket] + count);
        Total = checked(Total + count);
    }

    /// <summary>The bucket in which the share of all durations is reached (nearest rank); the histogram must not be empty.</summary>
    /// <param name="share">Over 0, at most 1.</param>
    public long BucketAt(double share) => BucketOfRank((long)Math.Ceiling((decimal)share * Total));

    /// <summary>The bucket of the rank-th shortest duration, counted from 1.</summary>
    public long BucketOfRank(long rank)
    {
        var seen = 0L;
        for (var bucket = 0; bucket < counts.Length; bucket++)
        {
            seen += counts[bucket];
            if (seen >= rank && counts[bucket] > 0)
            {
                return bucket;
            }
        }

        throw new ArgumentOutOfRangeException(nameof(rank), rank, "The histogram holds fewer durations.");
    }
}
