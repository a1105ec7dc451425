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

    /// <summary>How many days back an earlier request counts: one that arrived exactly 30 days before counts, and so does one of the same day.</summary>
    public const int WindowDays = 30;

    /// <summary>
    /// The keys of those asks that are duplicates of an earlier ask of another department. All asks are of one cell. Of two that arrived at
    /// the same moment neither is earlier, so neither repeats the other.
    /// </summary>
    public static IReadOnlySet<long> Find(IReadOnlyList<Ask> asks)
    {
        ArgumentNullException.ThrowIfNull(asks);
        var duplicates = new HashSet<long>();
        var latest = new Dictionary<string, Latest>(StringComparer.Ordinal);
        foreach (var moment in asks.OrderBy(ask => ask.ArrivedTicks).GroupBy(ask => ask.ArrivedTicks))
        {
            foreach (var ask in moment)
            {
                if (ask.Datasets.Any(dataset => latest.TryGetValue(dataset, out var earlier) && ask.Day - earlier.DayOfOther(ask.Department) <= WindowDays))
                {
                    duplicates.Add(ask.Key);
                }
            }

            foreach (var ask in moment)
            {
                foreach (var dataset in ask.Datasets)
                {
                    latest[dataset] = latest.TryGetValue(dataset, out var earlier) ? earlier.Then(ask) : new Latest(ask.Department, ask.Day, null, 0);
                }
            }
        }

        return duplicates;
    }

    /// <summary>The last ask for a data set, and the last one by any other department: no older ask can matter.</summary>
    private readonly record struct Latest(string Department, int Day, string? Other, int OtherDay)
    {
        /// <summary>The day of the last ask of a department other than this one; far in the past when there is none.</summary>
        public int DayOfOther(string department) =>
            !string.Equals(Department, department, StringComparison.Ordinal) ? Day : Other is null ? -WindowDays - 1 : OtherDay;

        public Latest Then(Ask ask) => string.Equals(Department, ask.Department, StringComparison.Ordinal)
            ? this with { Day = ask.Day }
            : new Latest(ask.Department, ask.Day, Department, Day);
    }
}
