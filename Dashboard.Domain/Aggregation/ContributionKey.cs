namespace Dashboard.Domain.Aggregation;

/// <summary>The keys of a contribution that is neither a duration nor a distinct count.</summary>
public static class ContributionKey
{
    /// <summary>The amount itself.</summary>
    public const long Amount = 0;

    /// <summary>How many returns stand behind the cell: 0 means nothing was returned (missing, not zero).</summary>
    public const long Presence = 1;
}
