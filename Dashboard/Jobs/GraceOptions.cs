namespace Dashboard.Jobs;

/// <summary>Days after a period's last day before the night makes it final. Section <c>Night:Grace</c>.</summary>
public sealed class GraceOptions
{
    /// <summary>The longest trailing window of the six work items (projects).</summary>
    public const int Most = 400;

    public int Day { get; set; }

    public int Week { get; set; } = 1;

    public int Month { get; set; } = 5;

    public int Quarter { get; set; } = 10;

    public int Year { get; set; } = 31;

    internal IEnumerable<(string Name, int Days)> All =>
        [(nameof(Day), Day), (nameof(Week), Week), (nameof(Month), Month), (nameof(Quarter), Quarter), (nameof(Year), Year)];
}
