namespace Dashboard.Domain.Territory.Classes;

/// <summary>From the day on, territory of one code belongs to another.</summary>
/// <param name="From">The code before.</param>
/// <param name="To">The code since.</param>
/// <param name="Day">First day of the new code.</param>
public sealed record LineageStep(string From, string To, DateOnly Day);
