using System.Collections.Immutable;

namespace Dashboard.Domain.Aggregation.RollUps;

/// <summary>How many cases stand behind each member of a distinct count, over an area and a window. Patched by the writer, copied by readers.</summary>
internal sealed class MemberSums
{
    private readonly Dictionary<long, long> counts = [];

    public void Add(long member, long count)
    {
        var sum = checked(counts.GetValueOrDefault(member) + count);
        if (sum == 0)
        {
            counts.Remove(member);
        }
        else
        {
            counts[member] = sum;
        }
    }

    /// <summary>The members, the largest first; of equals the smaller number first.</summary>
    public ImmutableArray<MemberCount> Sorted() =>
        [.. counts.OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key).Select(pair => new MemberCount(pair.Key, pair.Value))];
}
