namespace Dashboard.Domain.WorkItems;

/// <summary>The written names of the six types, as rows and addresses use them.</summary>
public static class ItemTypes
{
    /// <summary>Every name, in the order of <see cref="WorkItemType"/>.</summary>
    public static Vocabulary Words { get; } = new("task", "request", "gridEvent", "mediation", "deliberation", "project");

    /// <summary>The written name of a type.</summary>
    public static string WordOf(WorkItemType type) => Words.Words[(int)type - 1];

    /// <summary>The type of a written name; null when there is none.</summary>
    public static WorkItemType? Find(string? word)
    {
        var at = word is null ? -1 : Words.Words.IndexOf(word);
        return at < 0 ? null : (WorkItemType)(at + 1);
    }
}
