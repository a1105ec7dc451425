using Dashboard.Domain.Aggregation;
using Dashboard.Domain.WorkItems;

namespace Dashboard.Tests.WorkItems;

/// <summary>
/// The law that everything else rests on: whatever the order of deliveries, repeats, corrections and sweeps, the sum of the deltas equals
/// the contributions of the final versions.
/// </summary>
public sealed class RandomHistoryTests
{
    private readonly Dictionary<(short, int, int, long), long> _folded = [];
    private readonly Dictionary<string, WorkItem> _current = new(StringComparer.Ordinal);
    private DateTimeOffset _mark = Sample.At("2025-12-10T00:00:00");

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Fold_AnyOrderOfDeliveries_EqualsTheFinalVersions(int seed)
    {
        var random = new Random(seed);
        var items = new RandomItems(random);
        var deliveries = Enumerable.Range(0, 60).SelectMany(id => Enumerable.Range(1, random.Next(1, 6)).Select(version => items.Next($"{id}", version))).ToList();
        deliveries.AddRange(random.GetItems(deliveries.ToArray(), deliveries.Count / 3));
        var inOrder = deliveries.ToArray();
        random.Shuffle(inOrder);

        foreach (var delivered in inOrder)
        {
            Deliver(delivered);
            if (random.Next(8) == 0)
            {
                Sweep(_mark.AddHours(random.Next(1, 72)));
            }
        }

        Assert.Equal(Sum(_current.Values), NonZero(_folded));
        Assert.All(_current.Values, item => Assert.Equal(deliveries.Where(other => other.Id == item.Id).Max(other => other.Version), item.Version));
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Serialize_AnyItem_ContributesTheSameAfterItComesBack(int seed)
    {
        var items = new RandomItems(new Random(seed));
        for (var id = 0; id < 50; id++)
        {
            var item = items.Next($"{id}", 1);
            var stored = Sample.Rules.Serialize(item);
            var back = Sample.Rules.Deserialize(stored);

            Assert.Equal(stored, Sample.Rules.Serialize(back));
            Assert.Equal(Sum([item]), Sum([back]));
            Assert.Equal(Sample.Rules.NextDue(item, _mark), Sample.Rules.NextDue(back, _mark));
        }
    }

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 100)];

    private void Deliver(WorkItem item)
    {
        if (_current.TryGetValue(item.Id, out var held) && held.Version >= item.Version)
        {
            return;
        }

        Fold(item, _mark, 1);
        if (held is not null)
        {
            Fold(held, _mark, -1);
        }

        _current[item.Id] = item;
    }

    /// <summary>Only items whose own next due time lies in the step are looked at, as the sweeper does.</summary>
    private void Sweep(DateTimeOffset to)
    {
        foreach (var item in _current.Values.Where(item => Sample.Rules.NextDue(item, _mark) <= to))
        {
            Fold(item, to, 1);
            Fold(item, _mark, -1);
        }

        _mark = to;
    }

    private void Fold(WorkItem item, DateTimeOffset mark, int sign)
    {
        var into = new Deltas();
        Sample.Rules.Contribute(item, mark, into);
        foreach (var c in into)
        {
            var key = (c.Measure, c.Cell, c.Day, c.Key);
            _folded[key] = _folded.GetValueOrDefault(key) + (sign * c.Amount);
        }
    }

    private SortedDictionary<(short, int, int, long), long> Sum(IEnumerable<WorkItem> items)
    {
        var into = new Deltas();
        foreach (var item in items)
        {
            Sample.Rules.Contribute(item, _mark, into);
        }

        return new(into.GroupBy(c => (c.Measure, c.Cell, c.Day, c.Key)).ToDictionary(same => same.Key, same => same.Sum(c => c.Amount)));
    }

    private static SortedDictionary<(short, int, int, long), long> NonZero(Dictionary<(short, int, int, long), long> amounts) =>
        new(amounts.Where(amount => amount.Value != 0).ToDictionary());
}
