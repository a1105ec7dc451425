namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>A merged duration histogram: counts by bucket.</summary>
internal sealed class Histogram
{
    private long[] counts = new long[256];
    private Read? last;

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
        last = null;
    }

    /// <summary>What was read last, when it was read for the same share and nothing was added since; else what is read now.</summary>
    public T Once<T>(double share, Func<Histogram, T> read)
        where T : class
    {
        if (last is { Result: T known } && last.Share == share)
        {
            return known;
        }

        var result = read(this);
        last = new Read(share, result);
        return result;
    }

    private sealed record Read(double Share, object Result);
}
