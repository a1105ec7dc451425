namespace Dashboard.Domain.WorkItems;

/// <summary>
/// <c>task.form.duplicate</c>: a form-filling assignment that asks a community for a data set which another department asked of the same
/// community in the 30 days before. It looks at several items, so the writer calls it for a community with all its form assignments near the
/// changed ones; the result does not depend on the order of delivery.
/// </summary>
public static class DuplicateForms
{
    /// <summary>One form assignment. <paramref name="Key"/> identifies the item; <paramref name="Day"/> is the day number of arrival.</summary>
    public readonly record struct Ask(long Key, int Cell, int Day, long ArrivedTicks, string Department, IReadOnlyList<string> Datasets);

    /// <summary>How many days back an earlier request counts, the day of arrival included.</summary>
    public const int WindowDays = 30;

    /// <summary>The keys of those asks that are duplicates of an earlier ask of another department. All asks are of one cell.</summary>
    public static IReadOnlySet<long> Find(IReadOnlyList<Ask> asks) => throw new NotSupportedException("stub");
}
