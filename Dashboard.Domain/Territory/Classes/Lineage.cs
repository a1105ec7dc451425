using System.Collections.Immutable;

namespace Dashboard.Domain.Territory.Classes;

/// <summary>
/// Merges, splits and renumberings of areas as steps from an old code to a new one (沿革). Several steps into one code are a merge, several
/// out of one code a split.
/// </summary>
public sealed class Lineage
{
    private readonly ILookup<string, LineageStep> _after;
    private readonly ILookup<string, LineageStep> _before;

    /// <summary>The lineage of these steps, in any order.</summary>
    /// <exception cref="ArgumentException">Following the steps leads back to where they began, or a step leads to itself.</exception>
    public Lineage(params IEnumerable<LineageStep> steps)
    {
        ImmutableArray<LineageStep> all = [.. steps];
        _after = all.ToLookup(step => step.From, StringComparer.Ordinal);
        _before = all.ToLookup(step => step.To, StringComparer.Ordinal);
        if (all.FirstOrDefault(step => Reaches(step.To, step.From, [])) is { } circle)
        {
            throw new ArgumentException($"The lineage of {circle.From} runs in a circle.", nameof(steps));
        }
    }

    /// <summary>
    /// The codes under which the area's territory stands on the day ("as it is now"): itself when nothing happened up to then.
    /// </summary>
    public ImmutableArray<string> AsOf(string code, DateOnly day) => [.. Follow(code, step => step.Day <= day, _after, step => step.To)];

    /// <summary>The codes that the area's territory had on the day ("as it was"): itself when nothing happened since.</summary>
    public ImmutableArray<string> AsItWas(string code, DateOnly day) => [.. Follow(code, step => step.Day > day, _before, step => step.From)];

    private static IEnumerable<string> Follow(
        string code, Func<LineageStep, bool> counts, ILookup<string, LineageStep> steps, Func<LineageStep, string> end)
    {
        var next = steps[code].Where(counts).Select(end).ToArray();
        return next.Length == 0 ? [code] : next.SelectMany(at => Follow(at, counts, steps, end)).Distinct();
    }

    private bool Reaches(string code, string wanted, HashSet<string> seen) =>
        code == wanted || (seen.Add(code) && _after[code].Any(step => Reaches(step.To, wanted, seen)));
}
