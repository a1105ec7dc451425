using System.Text.Json.Serialization;

namespace Dashboard.Domain.WorkItems;

/// <summary>The six kinds of work item. The numbers are stored; never renumber.</summary>
public enum WorkItemType
{
    /// <summary>Dispatched task, one row per assignment (交办事项).</summary>
    Task = 1,

    /// <summary>Citizen request, 12345 (诉求).</summary>
    Request = 2,

    /// <summary>Grid event (网格事件).</summary>
    [JsonStringEnumMemberName("gridEvent")]
    GridEvent = 3,

    /// <summary>Mediation (矛盾纠纷调解).</summary>
    Mediation = 4,

    /// <summary>Deliberation (议事协商).</summary>
    Deliberation = 5,

    /// <summary>Project with milestones (项目).</summary>
    Project = 6,
}
