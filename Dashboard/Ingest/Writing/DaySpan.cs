using Dashboard.Domain.Aggregation;

namespace Dashboard.Ingest.Writing;

/// <summary>The days that amounts fall on.</summary>
internal static class DaySpan
{
    /// <summary>First and last day, inclusive; null when there are no amounts.</summary>
    public static (int First, int Last)? Of(ReadOnlySpan<Contribution> amounts)
    {
        if (amounts.IsEmpty)
        {
            return null;
        }

        var (first, last) = (int.MaxValue, int.MinValue);
        foreach (ref readonly var amount in amounts)
        {
            first = Math.Min(first, amount.Day);
            last = Math.Max(last, amount.Day);
        }

        return (first, last);
    }
}
