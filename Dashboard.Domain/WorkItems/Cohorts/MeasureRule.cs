namespace Dashboard.Domain.WorkItems.Cohorts;

/// <summary>How one measure is read from an item.</summary>
internal delegate void Tallying<in TItem>(TItem item, ref Tally tally);

/// <summary>One case-derived measure: its code in the catalogue, and the line that reads it.</summary>
internal sealed record MeasureRule<TItem>(string Code, Tallying<TItem> Read)
    where TItem : WorkItem;
