using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Dashboard.Domain.Statistics.Indices;

/// <summary>An index of groups of indicators, put together from the bottom with weights scaled inside each group.</summary>
public sealed class IndexTree
{
    private readonly FrozenDictionary<string, ImmutableArray<IndexNode>> members;
    private readonly ImmutableArray<IndexNode> topDown;

    /// <param name="nodes">Every node; exactly one without a parent.</param>
    /// <exception cref="ArgumentException">A code stands twice, a parent is unknown, the nodes do not form one tree, or a weight is impossible.</exception>
    public IndexTree(IEnumerable<IndexNode> nodes)
    {
        var all = nodes.ToImmutableArray();
        if (all.Select(node => node.Code).Distinct(StringComparer.Ordinal).Count() != all.Length)
        {
            throw new ArgumentException("A code stands twice in the index.", nameof(nodes));
        }

        if (all.FirstOrDefault(node => !(node.Weight >= 0) || double.IsInfinity(node.Weight)) is { } wrong)
        {
            throw new ArgumentException($"The weight of '{wrong.Code}' is not a weight.", nameof(nodes));
        }

        Root = all.Where(node => node.Parent is null).ToArray() is [var root]
            ? root
            : throw new ArgumentException("An index has exactly one node without a parent.", nameof(nodes));
        members = all.Where(node => node.Parent is not null)
            .GroupBy(node => node.Parent!, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);
        topDown = [.. Below(Root)];
        if (topDown.Length != all.Length)
        {
            throw new ArgumentException("Every node of an index must hang under its root.", nameof(nodes));
        }
    }

    /// <summary>The index itself.</summary>
    public IndexNode Root { get; }

    /// <summary>The indicators at the bottom.</summary>
    public IEnumerable<IndexNode> Indicators => topDown.Where(node => !members.ContainsKey(node.Code));

    /// <summary>Direct members of a group; empty for an indicator.</summary>
    public ImmutableArray<IndexNode> MembersOf(string code) => members.TryGetValue(code, out var found) ? found : [];

    /// <summary>Product of scaled weights along the path from the index: what each node counts in the whole.</summary>
    public FrozenDictionary<string, double> EffectiveWeights()
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal) { [Root.Code] = 1 };
        foreach (var group in topDown)
        {
            var inside = MembersOf(group.Code);
            var sum = inside.Sum(node => node.Weight);
            foreach (var node in inside)
            {
                weights[node.Code] = sum > 0 ? weights[group.Code] * node.Weight / sum : 0;
            }
        }

        return weights.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The score of every group, bottom up.</summary>
    /// <param name="scores">Score of each indicator; absent, null or NaN is missing.</param>
    /// <param name="kind">How scores are put together.</param>
    /// <param name="leastCoverage">A group with a smaller share of its members has no score (0.8 on the boards).</param>
    public FrozenDictionary<string, GroupScore> Score(IReadOnlyDictionary<string, double?> scores, MeanKind kind = MeanKind.Arithmetic, double leastCoverage = 0)
    {
        ArgumentNullException.ThrowIfNull(scores);
        var found = new Dictionary<string, GroupScore>(StringComparer.Ordinal);
        foreach (var group in topDown.Reverse())
        {
            var inside = MembersOf(group.Code);
            if (!inside.IsEmpty)
            {
                var values = inside.Select(node => ValueOf(node.Code, scores, found)).ToArray();
                var coverage = values.Count(value => !double.IsNaN(value)) / (double)values.Length;
                found[group.Code] = new GroupScore(
                    coverage < leastCoverage ? NotComputable.TooMuchMissing : WeightedMean.Of(values, [.. inside.Select(node => node.Weight)], kind),
                    coverage);
            }
        }

        return found.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The same index without one node and all below it; groups that have no member left go with it.</summary>
    /// <exception cref="ArgumentException">Nothing is left.</exception>
    public IndexTree Without(string code)
    {
        var gone = topDown.Where(node => node.Code == code).SelectMany(Below).Select(node => node.Code).ToHashSet(StringComparer.Ordinal);
        foreach (var group in topDown.Reverse().Where(node => members.ContainsKey(node.Code)))
        {
            // Left behind, it would pass for an indicator without a figure.
            if (MembersOf(group.Code).All(node => gone.Contains(node.Code)))
            {
                gone.Add(group.Code);
            }
        }

        return new IndexTree(topDown.Where(node => !gone.Contains(node.Code)));
    }

    private static double ValueOf(string code, IReadOnlyDictionary<string, double?> scores, Dictionary<string, GroupScore> found) =>
        found.TryGetValue(code, out var group)
            ? group.Score.TryGet(out var score) ? score : double.NaN
            : scores.TryGetValue(code, out var given) ? given ?? double.NaN : double.NaN;

    private IEnumerable<IndexNode> Below(IndexNode node) => MembersOf(node.Code).SelectMany(Below).Prepend(node);
}
