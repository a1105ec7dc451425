namespace Dashboard.Domain.Aggregation;

/// <summary>One member of a distinct count (a department) and the cases that stand behind it.</summary>
/// <param name="Member">The number it is filed under, <see cref="WorkItems.Cohorts.MemberKey"/> of its name.</param>
/// <param name="Count">Cases: a task sent to 50 communities counts 50.</param>
public readonly record struct MemberCount(long Member, long Count);
