namespace Dashboard.Domain.WorkItems;

/// <summary>The whole state of a work item at one version. One sealed record per type derives from it.</summary>
public abstract record WorkItem
{
    /// <summary>Which of the six.</summary>
    public abstract WorkItemType Type { get; }

    /// <summary>Upstream system, at most 64 characters.</summary>
    public required string Source { get; init; }

    /// <summary>Its identifier there, at most 128 characters. (Source, Id) is the item.</summary>
    public required string Id { get; init; }

    /// <summary>Positive; a higher version replaces a lower one.</summary>
    public required int Version { get; init; }

    /// <summary>Code of the governing area it belongs to: a community, or a subdistrict or district where the community is not known.</summary>
    public required string Area { get; init; }

    /// <summary>State in kebab case, one of the type's states.</summary>
    public required string State { get; init; }

    /// <summary>Withdrawn: it contributes nothing.</summary>
    public bool Deleted { get; init; }
}
