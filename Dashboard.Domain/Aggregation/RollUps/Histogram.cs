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
}
