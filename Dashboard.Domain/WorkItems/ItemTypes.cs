namespace Dashboard.Domain.WorkItems;

/// <summary>The written names of the six types, as rows and addresses use them.</summary>
public static class ItemTypes
{
    /// <summary>Every name, in the order of <see cref="WorkItemType"/>.</summary>
    public static Vocabulary Words { get; } = new(WireWords.All<WorkItemType>());

    /// <summary>The type of a written name; null when there is none.</summary>
    public static WorkItemType? Find(string? word) => WireWords.TryRead(word, out WorkItemType type) ? type : null;
}
