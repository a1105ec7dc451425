using Dashboard.Domain.Calendar;

namespace Dashboard.Domain.WorkItems.Assignments;

/// <summary>Which assignments ask a community for data sets: those that <see cref="DuplicateForms"/> compares with each other.</summary>
public static class FormAsks
{
    /// <summary>The measure that counts duplicates.</summary>
    public const string MeasureCode = "task.form.duplicate";

    /// <summary>What the item asks for; null when it is no form that counts, has no department, or names no data set.</summary>
    /// <param name="item">Any item.</param>
    /// <param name="key">What identifies the item to the caller.</param>
    /// <param name="cell">The own cell of the item's area.</param>
    public static DuplicateForms.Ask? Of(WorkItem item, long key, int cell) =>
        item is Assignment { ArrivedAt: { } arrived, Department: { } department, Datasets: { Count: > 0 } datasets } assignment
        && AssignmentMeasures.IsForm(assignment)
            ? new DuplicateForms.Ask(key, cell, CityTime.DayOf(arrived).DayNumber, arrived.UtcTicks, department, datasets)
            : null;
}
