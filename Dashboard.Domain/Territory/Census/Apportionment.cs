namespace Dashboard.Domain.Territory.Census;

/// <summary>Divides a whole number in proportion to weights by the largest remainder (最大余数法), so that the parts sum to it exactly.</summary>
internal static class Apportionment
{
    /// <summary>The parts in the order of the weights; of equal remainders the earlier weight gets the unit.</summary>
    /// <exception cref="ArgumentException">The weights are none, negative or all zero.</exception>
    public static long[] Divide(long total, IReadOnlyList<long> weights)
    {
        var sum = weights.Sum();
        if (sum <= 0 || weights.Any(weight => weight < 0))
        {
            throw new ArgumentException("Weights are not negative and not all zero.", nameof(weights));
        }

        var parts = new long[weights.Count];
        var remainders = new Int128[weights.Count];
        for (var i = 0; i < parts.Length; i++)
        {
            var (quotient, remainder) = Int128.DivRem((Int128)total * weights[i], sum);
            parts[i] = (long)quotient;
            remainders[i] = remainder;
        }

        var left = (int)(total - parts.Sum());
        foreach (var i in Enumerable.Range(0, parts.Length).OrderByDescending(i => remainders[i]).ThenBy(i => i).Take(left))
        {
            parts[i]++;
        }

        return parts;
    }
}
