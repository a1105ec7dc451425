namespace Dashboard.Domain.Statistics.Composites;

/// <summary>What a value is divided by before it meets its goalposts, so that they hold for any length of period and size of area.</summary>
public enum GoalpostUnit
{
    /// <summary>Nothing: rates, medians and stocks.</summary>
    AsIs,

    /// <summary>The months of the period that have passed: flows per community or head.</summary>
    Month,

    /// <summary>Those months and the communities of the area: plain counts.</summary>
    CommunityMonth,
}
