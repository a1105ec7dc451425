namespace Dashboard.Domain.Judgement.Targets;

/// <summary>How a figure stands against its target.</summary>
public enum TargetStanding
{
    /// <summary>There is nothing to hold against anything.</summary>
    None,

    /// <summary>There is a target, and the time to hold the figure against it has not come.</summary>
    NotDue,

    /// <summary>The target is missed.</summary>
    Missed,

    /// <summary>The target is met.</summary>
    Met,
}
