namespace Dashboard.Data.Clock;

/// <summary>The clock is more than a day away from where the program had come to.</summary>
/// <param name="Known">The moment it had come to, as far as it can tell.</param>
/// <param name="Now">What the clock says.</param>
public sealed record ClockStep(DateTimeOffset Known, DateTimeOffset Now)
{
    /// <summary>Whether the clock says later than it can be known to be; a long rest of the program looks the same.</summary>
    public bool IsAhead => Now > Known;

    /// <summary>Its stable code.</summary>
    public string Code => IsAhead ? "clock-ahead" : "clock-behind";
}
