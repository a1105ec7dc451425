namespace Dashboard.Tests.Aggregation.Privacy;

/// <summary>What follows from sums that somebody knows: the span of their rows, over a prime field, where a false independence is out of reach.</summary>
internal sealed class SumsKnown(int unknowns)
{
    private const long Prime = 2_147_483_647;

    private readonly long[]?[] byPivot = new long[]?[unknowns];

    /// <summary>Takes the sum of these unknowns as known.</summary>
    public void Add(IEnumerable<int> places)
    {
        var row = Reduce(places);
        var pivot = Array.FindIndex(row, value => value != 0);
        if (pivot < 0)
        {
            return;
        }

        var inverse = Power(row[pivot], Prime - 2);
        byPivot[pivot] = [.. row.Select(value => value * inverse % Prime)];
    }

    /// <summary>Whether the sum of these unknowns follows from those known.</summary>
    public bool Tells(IEnumerable<int> places) => Reduce(places).All(value => value == 0);

    private long[] Reduce(IEnumerable<int> places)
    {
        var row = new long[unknowns];
        foreach (var place in places)
        {
            row[place] = 1;
        }

        for (var i = 0; i < unknowns; i++)
        {
            if (row[i] != 0 && byPivot[i] is { } known)
            {
                var factor = row[i];
                for (var j = i; j < unknowns; j++)
                {
                    row[j] = (row[j] + ((Prime - factor) * known[j])) % Prime;
                }
            }
        }

        return row;
    }

    private static long Power(long value, long exponent)
    {
        var result = 1L;
        for (value %= Prime; exponent > 0; exponent >>= 1, value = value * value % Prime)
        {
            result = (exponent & 1) == 1 ? result * value % Prime : result;
        }

        return result;
    }
}
